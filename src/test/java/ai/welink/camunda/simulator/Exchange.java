package ai.welink.camunda.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/** Leads requests from their first byte to the last one of the answer. */
final class Exchange {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Parts parts;
  private final FrontDesk desk;
  private final AnswerWriter writer;

  Exchange(Parts parts, FrontDesk desk) {
    this.parts = parts;
    this.desk = desk;
    this.writer = new AnswerWriter(parts.time, parts.stalls);
  }

  /** Serves one request after another, each with what is there then, until a side has enough. */
  static void serve(Connection connection, Supplier<Exchange> current)
      throws IOException, InterruptedException {
    boolean reused = false;
    Optional<RequestHead> head = RequestHead.read(connection.in());
    while (head.isPresent() && current.get().serve(connection, head.get(), reused)) {
      reused = true;
      head = RequestHead.read(connection.in());
    }
  }

  /** Serves one request; returns whether the connection may serve another. */
  private boolean serve(Connection connection, RequestHead head, boolean reused)
      throws IOException, InterruptedException {
    ReceivedRequest request = parts.log.add(head, parts.keys.fit(head), reused, parts.time.now());
    try {
      return answer(connection, head, request) && head.keepsAlive();
    } catch (Cut onPurpose) {
      request.ended(Fate.CUT, 0);
      connection.reset();
      return false;
    } catch (IOException | InterruptedException e) {
      request.ended(Fate.CLIENT_LEFT, 0);
      throw e;
    }
  }

  private boolean answer(Connection connection, RequestHead head, ReceivedRequest request)
      throws IOException, InterruptedException {
    reached(Milestone.HEAD_ARRIVED, request);
    Optional<Behaviour> strike = parts.storm.strike();
    request.bodyWas(parse(read(connection, head, request, strike)));
    reached(Milestone.BODY_READ, request);
    Decision decision = desk.decide(request, strike);
    if (decision.accepted()) {
      reached(Milestone.ACCEPTED, request);
    }
    reached(Milestone.ANSWERING, request);
    return write(decision, connection, request);
  }

  private byte[] read(
      Connection connection, RequestHead head, ReceivedRequest request, Optional<Behaviour> strike)
      throws IOException, InterruptedException {
    Optional<Wire> early =
        parts.script.beforeTheBody(request).or(() -> strike).map(Behaviour::wire);
    cutIf(early.filter(Wire.RESET_BEFORE_READING::equals));
    return RequestBody.read(
        head,
        connection.in(),
        () -> {
          reached(Milestone.BODY_HALF_READ, request);
          cutIf(early.filter(Wire.RESET_WHILE_READING::equals));
        });
  }

  private void reached(Milestone where, ReceivedRequest request) throws InterruptedException {
    parts.milestones.reached(where, request);
  }

  private boolean write(Decision decision, Connection connection, ReceivedRequest request)
      throws IOException, InterruptedException {
    // beforehand: who has seen the end of it must find it in the record
    if (decision.wire().cutsTheAnswer()) {
      request.ended(Fate.CUT, 0);
    } else if (decision.wire() == Wire.NORMAL) {
      request.ended(decision.fate(), decision.answer().status());
    }
    if (!writer.write(decision.answer(), decision.wire(), connection)) {
      return false;
    }
    request.ended(decision.fate(), decision.answer().status());
    reached(Milestone.ANSWER_WRITTEN, request);
    return true;
  }

  private static void cutIf(Optional<Wire> strike) throws Cut {
    if (strike.isPresent()) {
      throw new Cut();
    }
  }

  private static JsonNode parse(byte[] body) {
    try {
      return JSON.readTree(new String(body, StandardCharsets.UTF_8));
    } catch (JsonProcessingException noJson) {
      return MissingNode.getInstance();
    }
  }

  /** The connection is to be broken on purpose, here and now. */
  private static final class Cut extends IOException {}
}
