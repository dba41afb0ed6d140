package ai.welink.camunda.embedded.cpt;

/** A request that the facade does not answer by guess. */
final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;

  private Refused(int status, String message) {
    super(message);
    this.status = status;
  }

  static Refused badRequest(String what) {
    return new Refused(400, "The facade does not know this: " + what);
  }

  static Refused notFound(String what) {
    return new Refused(404, "There is no " + what);
  }

  /** The engine refused a command. */
  static Refused conflict(String why) {
    return new Refused(409, why);
  }

  static Refused notImplemented(String what) {
    return new Refused(501, "The facade has no endpoint " + what);
  }

  /** The facade itself failed. */
  static Refused broken(RuntimeException cause) {
    return new Refused(500, cause.toString());
  }

  int status() {
    return status;
  }
}
