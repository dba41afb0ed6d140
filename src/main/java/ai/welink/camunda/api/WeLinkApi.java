package ai.welink.camunda.api;

/** WeLink's HTTP API, as far as the connectors use it. Safe for use by many threads at once. */
public interface WeLinkApi {

  /**
   * Makes one POST, which is once on the wire whatever the server does: no redirect is followed and
   * nothing is sent again. Ends within the response timeout.
   */
  Verdict send(SendRequest request);

  /**
   * Asks for the result of a request ({@code POST /api/v1/get_response}).
   *
   * @param requestId as WeLink gave it
   */
  Lookup lookUp(String requestId, Credentials credentials);

  /**
   * Finds the reply trackers of a thread ({@code get_active_tracker}) and stops each of them
   * ({@code update_message_tracker}). A thread without one is a success.
   */
  Tracking stopTracking(String accountId, String threadId, Credentials credentials);
}
