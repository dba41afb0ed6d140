package ai.welink.camunda.api;

import ai.welink.camunda.error.WeLinkFailure;

/** What came of an order to stop looking for replies. May be repeated at will. */
public sealed interface Tracking {

  /**
   * The thread's trackers are stopped.
   *
   * @param trackers how many there were; 0 if none was active
   */
  record Stopped(int trackers) implements Tracking {}

  /** WeLink refused, or could not be reached. A tracker may still be running. */
  record Failed(WeLinkFailure failure) implements Tracking {}
}
