package ai.welink.camunda.outbound;

/** The words that the templates share, so that alike fields read alike. */
final class Fields {

  static final String ACCOUNT_ID =
      "WeLink's id of the LinkedIn account that sends, from WeLink's dashboard";
  static final String THREAD_ID =
      "The id of the LinkedIn conversation, as WeLink gives it when it lists or starts one";
  static final String MESSAGE =
      "What the other person gets to read, exactly as it stands here. Line breaks and emoji are"
          + " fine.";
  static final String WAIT =
      "On: the task ends when LinkedIn has the message, and has its id. Off: the task ends as soon"
          + " as WeLink has the message; catch the result later with Await Message Result or Get"
          + " Request Status.";
  static final String GIVE_UP =
      "How long to go on when WeLink is slow, busy or can't be reached. An ISO-8601 duration:"
          + " PT30M is half an hour, P1D a day.";
  static final String DURATION_PATTERN =
      "^(=.*|\\{\\{secrets\\..+\\}\\}|P(?=.)(\\d+D)?(T(?=.)(\\d+H)?(\\d+M)?(\\d+(\\.\\d+)?S)?)?)$";
  static final String DURATION_RULE = "must be an ISO-8601 duration such as PT30M";

  static final String DEFAULT_GIVE_UP = "PT30M";

  private Fields() {}
}
