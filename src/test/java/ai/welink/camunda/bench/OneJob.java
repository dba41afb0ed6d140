package ai.welink.camunda.bench;

import io.camunda.client.api.response.ActivatedJob;

/** The job of a send. */
public record OneJob(ActivatedJob job) {

  /** With the fields of the benchmarks and a message of 1 kB. */
  public static OneJob ofOneKilobyte() {
    return new OneJob(Jobs.of(Designed.withWeLink(), Way.variables("x".repeat(1000))));
  }
}
