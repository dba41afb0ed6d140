package ai.welink.camunda.outbound;

/** The words and rules that the templates share, so that alike fields read alike. */
final class Fields {

  static final String ACCESS_HELP =
      "Whoever runs the connectors sets these two once, for all processes.";
  static final String API_KEY =
      "Leave it as it is: it takes the key from the connector secret WELINK_API_KEY.";
  static final String API_KEY_HELP =
      "WeLink's dashboard shows the key. Keep it as a connector secret: everybody who can open the"
          + " diagram can read what is typed in here.";
  static final String API_SECRET =
      "Leave it as it is: it takes the secret from the connector secret WELINK_API_SECRET.";
  static final String API_SECRET_HELP =
      "WeLink's dashboard shows the secret that belongs to the key. Keep it as a connector secret:"
          + " everybody who can open the diagram can read what is typed in here.";

  static final String ACCOUNT_ID = "Your LinkedIn account, by its id in WeLink's dashboard.";
  static final String ACCOUNT_ID_HELP =
      "Each LinkedIn account that is linked to WeLink has an id there. To take it from a process"
          + " variable, switch on fx: <code>campaign.account_id</code>.";
  static final String THREAD_ID =
      "The LinkedIn conversation, by the id that WeLink gives when it lists or starts one.";
  static final String THREAD_ID_HELP =
      "It mostly comes from a process variable. Switch on fx then: <code>contact.thread_id</code>.";
  static final String MESSAGE =
      "What the other person gets to read, exactly as it stands here. Line breaks and emoji are"
          + " fine.";
  static final String MESSAGE_HELP =
      "To put in a name, switch on fx and write FEEL:"
          + " <code>\"Hello \" + contact.first_name + \"!\"</code>";

  static final String WAIT_LABEL = "Wait for LinkedIn's answer";
  static final String WAIT =
      "On: the task ends once LinkedIn has the message. Off: it ends as soon as WeLink has taken the"
          + " message; the process gets the answer later, with Await Message Result or Get Request"
          + " Status.";
  static final String WAIT_HELP =
      "LinkedIn takes seconds to minutes. Waiting blocks nothing: the connector asks WeLink from time"
          + " to time, and WeLink charges each question like any other call.";
  static final String GIVE_UP =
      "How long to go on while WeLink is slow, busy or out of reach. PT30M is half an hour, P1D a"
          + " day.";
  static final String GIVE_UP_HELP =
      "An ISO-8601 duration, counted from the start of the task. When the time is up, the task ends"
          + " with the error WELINK_RESULT_TIMEOUT, after which the message may still go out, or with"
          + " WELINK_RATE_LIMITED or WELINK_UNREACHABLE, after which it does not.";
  static final String DURATION_PATTERN =
      "^(=[\\s\\S]*|\\{\\{secrets\\..+\\}\\}|P(?=.)(\\d+D)?(T(?=.)(\\d+H)?(\\d+M)?(\\d+(\\.\\d+)?S)?)?)$";
  static final String DURATION_RULE = "must be an ISO-8601 duration such as PT30M.";

  static final String DEFAULT_GIVE_UP = "PT30M";

  /** A field that is empty is matched as the word undefined. */
  static final String POSITIVE_PATTERN =
      "^(|undefined|=[\\s\\S]*|\\{\\{secrets\\..+\\}\\}|\\d*[1-9]\\d*(\\.\\d+)?|\\d+\\.\\d*[1-9]\\d*)$";

  static final String POSITIVE_RULE = "must be a number above 0.";

  private Fields() {}
}
