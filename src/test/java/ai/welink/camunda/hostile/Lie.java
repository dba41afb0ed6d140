package ai.welink.camunda.hostile;

import ai.welink.camunda.api.RecordingServer.Answer;

/**
 * An answer to a send that no WeLink should give.
 *
 * @param name what is wrong with it, as the documentation says it
 * @param verdict what the POST must come to, in few words
 */
record Lie(String name, Answer answer, String verdict) {

  @Override
  public String toString() {
    return name;
  }
}
