package ai.welink.camunda.error;

/**
 * The errors that are known by name: those that WeLink documents, then the pack's own. The error
 * table in the README is made from this list.
 */
public enum KnownError {
  WRONG_PASSWORD(
      "The LinkedIn password is wrong", "Correct the account's credentials in WeLink", false),
  ACCOUNT_RESTRICTED(
      "LinkedIn has flagged the account", "Slow down, wait, contact LinkedIn", false),
  RECRUITER_ACKNOWLEDGEMENT_REQUIRED(
      "Several recruiter sessions are active", "Acknowledge it in LinkedIn Recruiter", false),
  RECRUITER_LOGIN_SUBMISSION_FAILED(
      "The recruiter login could not be submitted", "Try again; check the seat", true),
  RECRUITER_AUTH_REQUIRED(
      "The recruiter session is lost", "Sign the recruiter account in again", false),
  SALES_SEAT_REQUIRED(
      "The account has no Sales Navigator licence", "Get a licence for the account", false),
  BASIC_INFO_NOT_FOUND(
      "The account's own profile could not be read", "Sign in again and retry", false),
  OWN_PROFILE_ID_NOT_FOUND("The account's own profile id is unknown", "Sign in again", false),
  PROXY_ERROR("The account's proxy failed", "Check the proxy, or use WeLink's own", false),
  PROFILE_NOT_FOUND("There is no such profile", "Check the profile's id", false),
  PIN_REQUIRED("LinkedIn asks for a verification code", "Enter the code in WeLink", false),

  SEND_FAILED(
      "WeLink says that it failed, without a code", "See what WeLink says in the message", false),
  BAD_REQUEST("WeLink refused the request (HTTP 400)", "Check the fields of the task", false),
  UNAUTHORIZED("WeLink refused the key or secret (HTTP 401)", "Check key and secret", false),
  FORBIDDEN(
      "The key may not do this, or not from this address (HTTP 403)",
      "Check the key's actions and IP addresses in WeLink",
      false),
  NOT_FOUND("WeLink does not know the account or the request (HTTP 404)", "Check the ids", false),
  ACCOUNT_NOT_ACTIVE(
      "The linked account is not active", "Activate or sign in the account in WeLink", false),
  RATE_LIMITED(
      "WeLink's rate limit still holds, and the task's time is up",
      "Send less per hour, or give the task more time; a send that ends so has sent nothing",
      true),
  UNREACHABLE(
      "WeLink still can't be reached, and the task's time is up",
      "Check network, proxy and WeLink's status; a send that ends so has sent nothing",
      true),
  RESULT_TIMEOUT(
      "WeLink accepted the message, but has no verdict when the task's time is up",
      "Ask again with Get Request Status; do not send again before you know",
      false),
  SEND_OUTCOME_UNKNOWN(
      "The message may or may not have been sent",
      "Look into the LinkedIn thread; to send it after all, set welink_send to"
          + " {\"resend\": true} and retry the incident",
      false);

  private final ErrorCode code;

  KnownError(String meaning, String help, boolean retryable) {
    this.code = new ErrorCode(ErrorCode.PREFIX + name(), meaning, help, retryable);
  }

  /** The code as the process sees it. */
  public ErrorCode code() {
    return code;
  }
}
