package ai.welink.camunda.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Leads requests from their first byte to the last one of the answer. */
final class Exchange {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final SimulatedTime time;
  private final RequestLog log;
  private final Keys keys;
  private final Script script;
  private final Milestones milestones;
  private final FrontDesk desk;
  private final AnswerWriter writer;

  Exchange(
      SimulatedTime time,
      RequestLog log,
      Keys keys,
      Script script,
      Milestones milestones,
      FrontDesk desk,
      AnswerWriter writer) {
    this.time = time;
    this.log = log;
    this.keys = keys;
    this.script = script;
    this.milestones = milestones;
    this.desk = desk;
    this.writer = writer;
  }

  /** Serves one request after another until either side has had enough. */
  void serve(Connection connection) throws IOException, InterruptedException {
    boolean reused = false;
    Optional<RequestHead> head = RequestHead.read(connection.in());
    while (head.isPresent() && serve(connection, head.get(), reused)) {
      reused = true;
      head = RequestHead.read(connection.in());
    }
  }

  /** Serves one request; returns whether the connection may serve another. */
  private boolean serve(Connection connection, RequestHead head, boolean reused)
      throws IOException, InterruptedException {
    ReceivedRequest request = log.add(head, keys.fit(head), reused, time.now());
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
    milestones.reached(Milestone.HEAD_ARRIVED, request);
    request.bodyWas(parse(read(connection, head, request)));
    milestones.reached(Milestone.BODY_READ, request);
    Decision decision = desk.decide(request, Optional.empty());
    if (decision.accepted()) {
      milestones.reached(Milestone.ACCEPTED, request);
    }
    milestones.reached(Milestone.ANSWERING, request);
    return write(decision, connection, request);
  }

  private byte[] read(Connection connection, RequestHead head, ReceivedRequest request)
      throws IOException, InterruptedException {
    Optional<Wire> early = script.beforeTheBody(request).map(Behaviour::wire);
    cutIf(early.filter(Wire.RESET_BEFORE_READING::equals));
    return RequestBody.read(
        head,
        connection.in(),
        () -> {
          milestones.reached(Milestone.BODY_HALF_READ, request);
          cutIf(early.filter(Wire.RESET_WHILE_READING::equals));
        });
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
    milestones.reached(Milestone.ANSWER_WRITTEN, request);
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
