package ai.welink.camunda.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody who takes WeLink's reports, for the simulator's own tests. */
final class Receiver implements AutoCloseable {

  private final HttpServer server;
  private final List<String> bodies = new CopyOnWriteArrayList<>();
  private volatile String ignored;
  private final Queue<Integer> statuses = new ConcurrentLinkedQueue<>();

  Receiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    server.createContext("/welink", this::receive);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/welink/webhook");
  }

  /** The next answers; 200 after that. */
  Receiver answers(Integer... next) {
    statuses.addAll(List.of(next));
    return this;
  }

  /** Never answers what contains that text; null: answers everything. */
  Receiver ignores(String text) {
    ignored = text;
    return this;
  }

  List<String> bodies() {
    return List.copyOf(bodies);
  }

  JsonNode json(int index) throws IOException {
    return new ObjectMapper().readTree(bodies.get(index));
  }

  private void receive(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String text = new String(body, StandardCharsets.UTF_8);
    bodies.add(text);
    if (ignored == null || !text.contains(ignored)) {
      Integer status = statuses.poll();
      exchange.sendResponseHeaders(status == null ? 200 : status, -1);
      exchange.close();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
