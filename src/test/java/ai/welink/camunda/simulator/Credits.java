package ai.welink.camunda.simulator;

import java.util.Optional;

/** What is left to spend; one call costs one. At first there is no end to it. */
public final class Credits {

  private long left = Long.MAX_VALUE;
  private int status = 402;
  private Failure failure = Failure.failure("NO_CREDITS").shaped(ErrorShape.HTTP_ERROR);

  /** That many calls are left. */
  public synchronized void are(long calls) {
    left = calls;
  }

  /** How many calls are left. */
  public synchronized long left() {
    return left;
  }

  /** What is answered at zero; what the real WeLink answers is not documented. Default: 402. */
  public synchronized void atZeroAnswer(int httpStatus, Failure with) {
    status = httpStatus;
    failure = with;
  }

  /** Spends one, or says why not. */
  synchronized Optional<Answer> spend() {
    if (left == 0) {
      return Optional.of(Answer.json(status, failure.shape().json(failure, status, "")));
    }
    left--;
    return Optional.empty();
  }
}
