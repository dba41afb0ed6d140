package ai.welink.camunda.simulator;

/** The part of LinkedIn in which a message appears. */
public enum Channel {
  THREAD,
  SALES_NAVIGATOR,
  RECRUITER
}
