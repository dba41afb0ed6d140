package ai.welink.camunda.simulator;

/**
 * A failure as WeLink tells it.
 *
 * @param code WeLink's code, known or never heard of
 * @param text the sentence beside it; by default one that names the code
 */
public record Failure(String code, String text, ErrorShape shape) {

  /** A failure in the shape {@link ErrorShape#STATUS_AND_MESSAGE}. */
  public static Failure failure(String code) {
    return new Failure(code, "WeLink says " + code, ErrorShape.STATUS_AND_MESSAGE);
  }

  /** The same with another sentence. */
  public Failure saying(String other) {
    return new Failure(code, other, shape);
  }

  /** The same in another shape. */
  public Failure shaped(ErrorShape other) {
    return new Failure(code, text, other);
  }
}
