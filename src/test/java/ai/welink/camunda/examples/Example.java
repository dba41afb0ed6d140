package ai.welink.camunda.examples;

import ai.welink.camunda.e2e.Platform;
import ai.welink.camunda.embedded.ProcessView;
import java.nio.file.Path;
import java.util.Map;

/** One example process, as it lies in its file. Process id and file name are the same. */
public enum Example {
  SEND_A_MESSAGE("send-a-message"),
  SEND_BY_CHANNEL("send-by-channel"),
  OUTREACH("outreach-with-follow-ups"),
  RESULT_BY_WEBHOOK("result-by-webhook"),
  RECRUITER_CAMPAIGN("recruiter-campaign");

  private final String id;

  Example(String id) {
    this.id = id;
  }

  /** Where it is committed, seen from the project's folder. */
  public Path file() {
    return Path.of("example-processes", id + ".bpmn");
  }

  /** The id of the process. */
  public String processId() {
    return id;
  }

  /** Deploys it, which does nothing if it is there already, and starts an instance. */
  public ProcessView start(Platform platform, Map<String, ?> variables) {
    platform.engine().deploy(file());
    return platform.engine().createInstance(id, variables);
  }
}
