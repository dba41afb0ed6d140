package ai.welink.camunda.simulator;

/**
 * What will be done about a request.
 *
 * @param accepted whether a send was taken on
 * @param fate how the request ends if its answer gets out
 */
record Decision(Answer answer, Wire wire, boolean accepted, Fate fate) {

  static Decision refused(Answer answer, Wire wire) {
    return new Decision(answer, wire, false, Fate.REFUSED);
  }
}
