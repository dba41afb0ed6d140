package ai.welink.camunda.embedded.cpt;

import ai.welink.camunda.embedded.EmbeddedEngine;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The part of Camunda's REST API that Camunda Process Test asks, on 127.0.0.1, answered from what
 * an embedded engine recorded: searches, the topology, the clock and the purge. One command, too,
 * which the engine's gateway lacks: completing a task of a person.
 *
 * <p>It knows no authorisation. An endpoint that it does not have answers 501, a filter or sort
 * field that it does not know 400; both are kept as {@link #refusals()}. All other commands go to
 * the engine's own gateway.
 */
public final class SearchFacade implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<String> refusals = new CopyOnWriteArrayList<>();
  private final Endpoints endpoints;
  private final HttpServer server;

  private SearchFacade(Endpoints endpoints, HttpServer server) {
    this.endpoints = endpoints;
    this.server = server;
  }

  /** Starts a facade of an engine on a free port. It does not own the engine. */
  public static SearchFacade of(EmbeddedEngine engine) {
    try {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      var facade = new SearchFacade(new Endpoints(engine), HttpServer.create(address, 0));
      facade.server.createContext("/", facade::answer);
      facade.server.start();
      return facade;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address of both the REST API and the management endpoints. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** What was asked and not answered, with the reason; empty if all is well. */
  public List<String> refusals() {
    return List.copyOf(refusals);
  }

  /** Begins the list of refusals anew. */
  public void forgetRefusals() {
    refusals.clear();
  }

  /** Stops answering. */
  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String asked = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
    try (exchange) {
      answer(exchange, asked);
    }
  }

  private void answer(HttpExchange exchange, String asked) throws IOException {
    try {
      answer(exchange, endpoints.answer(asked, body(exchange)));
    } catch (Refused e) {
      refuse(exchange, asked, e);
    } catch (RuntimeException e) {
      refuse(exchange, asked, Refused.broken(e));
    }
  }

  private static void answer(HttpExchange exchange, JsonNode answer) throws IOException {
    if (answer.isMissingNode()) {
      exchange.sendResponseHeaders(204, -1);
    } else {
      send(exchange, 200, answer);
    }
  }

  private void refuse(HttpExchange exchange, String asked, Refused refused) throws IOException {
    refusals.add("%d %s: %s".formatted(refused.status(), asked, refused.getMessage()));
    send(exchange, refused.status(), problem(refused));
  }

  private static JsonNode body(HttpExchange exchange) throws IOException {
    byte[] bytes = exchange.getRequestBody().readAllBytes();
    return bytes.length == 0 ? JSON.createObjectNode() : JSON.readTree(bytes);
  }

  private static ObjectNode problem(Refused refused) {
    return JSON.createObjectNode()
        .put("type", "about:blank")
        .put("title", "Refused by the facade")
        .put("status", refused.status())
        .put("detail", refused.getMessage());
  }

  /** Text is a document of its own, everything else JSON. */
  private static void send(HttpExchange exchange, int status, JsonNode answer) throws IOException {
    String problem = status == 200 ? "application/json" : "application/problem+json";
    String type = answer.isTextual() ? "text/xml" : problem;
    String text = answer.isTextual() ? answer.textValue() : answer.toString();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", type + "; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
