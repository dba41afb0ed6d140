package ai.welink.camunda.e2e.waiting;

import com.sun.net.httpserver.HttpServer;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A process with a job of Camunda's HTTP connector, and the server that it asks. */
final class OtherConnector implements AutoCloseable {

  static final String PROCESS = "other-connector";

  private final HttpServer server;

  OtherConnector() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
  }

  BpmnModelInstance process() {
    return Bpmn.createExecutableProcess(PROCESS)
        .startEvent()
        .serviceTask(
            "ask",
            task ->
                task.zeebeJobType("io.camunda:http-json:1")
                    .zeebeInput("GET", "method")
                    .zeebeInput("noAuth", "authentication.type")
                    .zeebeInput("http://127.0.0.1:" + server.getAddress().getPort() + "/", "url"))
        .endEvent()
        .done();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
