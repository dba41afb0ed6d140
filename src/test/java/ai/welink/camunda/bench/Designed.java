package ai.welink.camunda.bench;

import ai.welink.camunda.e2e.Tasks;
import ai.welink.camunda.embedded.TemplatedTask;
import ai.welink.camunda.simulator.WeLinkCall;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.builder.ServiceTaskBuilder;
import java.net.URI;
import java.util.function.Consumer;

/**
 * The same POST as a designer gets it from this project's template and from that of Camunda's HTTP
 * connector (version 11, of the runtime 8.8.7): each with its own defaults, and a result variable.
 * The HTTP connector's template comes without an error expression.
 */
final class Designed {

  /** The id of the process of either. */
  static final String PROCESS = "one-send";

  /** The result variable of either. */
  static final String RESULT = "welinkMessage";

  private Designed() {}

  /**
   * A process of one task of these connectors; needs the variables {@code thread} and {@code text}.
   */
  static BpmnModelInstance withWeLink() {
    TemplatedTask send = Tasks.toThread("=thread", "=text");
    return process(task -> send.on(task));
  }

  /** A process of one task of the HTTP connector, with the same variables. */
  static BpmnModelInstance withHttpConnector(URI welink) {
    return process(task -> httpConnector(welink, task));
  }

  /** The same with an error expression, so that a process can catch a failure. */
  static BpmnModelInstance withHttpConnectorThatCatches(URI welink) {
    return process(
        task -> {
          httpConnector(welink, task);
          task.zeebeTaskHeader(
              "errorExpression",
              "=if error.code != null then bpmnError(error.code, error.message) else null");
        });
  }

  private static BpmnModelInstance process(Consumer<ServiceTaskBuilder> task) {
    return Bpmn.createExecutableProcess(PROCESS)
        .startEvent()
        .serviceTask("send", task::accept)
        .endEvent()
        .done();
  }

  private static void httpConnector(URI welink, ServiceTaskBuilder task) {
    task.zeebeJobType("io.camunda:http-json:1")
        .zeebeJobRetries("3")
        .zeebeInput("noAuth", "authentication.type")
        .zeebeInput("POST", "method")
        .zeebeInput(welink + WeLinkCall.SEND_TO_THREAD.path(), "url")
        .zeebeInputExpression(
            "{\"x-api-key\": \"{{secrets.WELINK_API_KEY}}\","
                + " \"x-api-secret\": \"{{secrets.WELINK_API_SECRET}}\"}",
            "headers")
        .zeebeInputExpression("false", "storeResponse")
        .zeebeInputExpression("20", "connectionTimeoutInSeconds")
        .zeebeInputExpression("20", "readTimeoutInSeconds")
        .zeebeInputExpression(
            "{\"accountId\": \"acc-1\", \"thread_id\": thread, \"message\": text,"
                + " \"track_reply\": false}",
            "body")
        .zeebeTaskHeader("elementTemplateVersion", "11")
        .zeebeTaskHeader("elementTemplateId", "io.camunda.connectors.HttpJson.v2")
        .zeebeTaskHeader("resultVariable", RESULT)
        .zeebeTaskHeader("retryBackoff", "PT0S");
  }
}
