package ai.welink.camunda.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A request that has arrived, as far as it has got. Keeps the names of headers, never their values.
 */
public final class ReceivedRequest {

  private final long number;
  private final String path;
  private final Set<String> headerNames;
  private final boolean keyRight;
  private final boolean onReusedConnection;
  private final Instant at;
  private volatile JsonNode body = MissingNode.getInstance();
  private volatile String requestId;
  private volatile Fate fate = Fate.UNDER_WAY;
  private volatile int status;

  ReceivedRequest(long number, RequestHead head, boolean keyRight, boolean reused, Instant at) {
    this.number = number;
    this.path = head.method().equals("POST") ? head.path() : head.method() + " " + head.path();
    this.headerNames = Set.copyOf(head.headers().keySet());
    this.keyRight = keyRight;
    this.onReusedConnection = reused;
    this.at = at;
  }

  /** The first request has number 1. */
  public long number() {
    return number;
  }

  /** Which endpoint was called; empty if there is none with that path and method. */
  public Optional<WeLinkCall> call() {
    return WeLinkCall.at(path);
  }

  /** The body; a missing node until it has been read, and for ever if it is no JSON. */
  public JsonNode body() {
    return body;
  }

  /** The names of the headers in lower case. */
  public Set<String> headerNames() {
    return headerNames;
  }

  /** Whether {@code x-api-key} and {@code x-api-secret} were the valid pair. */
  public boolean keyRight() {
    return keyRight;
  }

  /** Whether the same connection had served an earlier request. */
  public boolean onReusedConnection() {
    return onReusedConnection;
  }

  /** When the head had arrived, in WeLink's time. */
  public Instant at() {
    return at;
  }

  /** The id that WeLink gave to the send; empty if it has not accepted any. */
  public Optional<String> requestId() {
    return Optional.ofNullable(requestId);
  }

  /** What has become of it by now. */
  public Fate fate() {
    return fate;
  }

  /** The HTTP status that was written, 0 if none was. */
  public int status() {
    return status;
  }

  String text(String field) {
    return body.path(field).asText("");
  }

  boolean isSend() {
    return call().map(WeLinkCall::isSend).orElse(false);
  }

  /** The LinkedIn account whose limits count; a recruiter send may only name its seat. */
  String account() {
    return body.hasNonNull("accountId")
        ? text("accountId")
        : "seat " + text("contract_id") + "/" + text("seat_id");
  }

  void bodyWas(JsonNode json) {
    body = json;
  }

  void acceptedAs(String id) {
    requestId = id;
  }

  void ended(Fate how, int withStatus) {
    status = withStatus;
    fate = how;
  }

  /** Everything but the body. */
  @Override
  public String toString() {
    return "request " + number + " to " + path + ": " + fate + (status == 0 ? "" : " " + status);
  }
}
