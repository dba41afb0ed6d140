package ai.welink.camunda.simulator;

/** What happens on LinkedIn. */
sealed interface Outcome {

  /** WeLink does not act upon the request at all. */
  record Nothing() implements Outcome {}

  /** The person receives the message. */
  record Delivered() implements Outcome {}

  /** WeLink tries and fails; the person receives nothing. */
  record Failed(Failure failure) implements Outcome {}

  /** WeLink accepts and then never comes to a verdict; the person receives nothing. */
  record NeverDecided() implements Outcome {}
}
