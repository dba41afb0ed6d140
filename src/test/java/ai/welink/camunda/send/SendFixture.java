package ai.welink.camunda.send;

import ai.welink.camunda.api.Credentials;
import ai.welink.camunda.api.Endpoint;
import ai.welink.camunda.api.SendRequest;
import ai.welink.camunda.secrets.Planted;
import ai.welink.camunda.simulator.TickingClock;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/** One job as the engine would hand it out again and again, with the variables it brings along. */
final class SendFixture {

  static final Duration PATIENCE = Duration.ofMinutes(1);
  static final Duration GIVE_UP = Duration.ofMinutes(30);
  static final SendId ID = new SendId(4711, "<default>");

  private static final ObjectMapper JSON = new ObjectMapper();

  final TickingClock clock = TickingClock.startingAt(Instant.parse("2026-01-01T00:00:00Z"));
  final ScriptedWeLink welink = new ScriptedWeLink();
  final VariablesJournal journal = new VariablesJournal();
  final Seats seats = new Seats(clock);
  final SendOnce sendOnce = runtime();

  /** Another runtime at the same engine. */
  SendOnce runtime() {
    Pauses pauses =
        new Pauses(
            Duration.ofSeconds(5),
            Duration.ofMinutes(1),
            () -> RandomGenerator.of("L64X128MixRandom"));
    return new SendOnce(
        welink, new RememberingJournal(journal), seats, pauses, clock, PATIENCE, SendObserver.NONE);
  }

  /** The job is activated, with the variables as they are now. */
  Step activate() {
    return sendOnce.advance(task("Hello"));
  }

  SendTask task(String message) {
    return new SendTask(ID, journal.carried(ID), request(message), true, GIVE_UP, null);
  }

  static SendRequest request(String message) {
    return new SendRequest(
        Endpoint.THREAD,
        new Credentials(Planted.KEY, Planted.SECRET),
        JsonNodeFactory.instance
            .objectNode()
            .put("accountId", "acc-1")
            .put("thread_id", "t-1")
            .put("message", message));
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text.replace('\'', '"'));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The engine's side of the journal: message ids and local variables, and commands that fail. */
  static final class VariablesJournal implements SendJournal {

    private final Map<String, Boolean> claims = new HashMap<>();
    private final Map<String, JsonNode> variables = new HashMap<>();
    private JournalException.Kind trouble;
    private Runnable claiming = () -> {};

    synchronized void whenClaiming(Runnable happens) {
      claiming = happens;
    }

    synchronized void trouble(JournalException.Kind kind) {
      trouble = kind;
    }

    synchronized void set(String name, String value) {
      variables.put(name, json(value));
    }

    synchronized JsonNode variable(String name) {
      return variables.get(name);
    }

    /** The claim's message has expired in the engine. */
    synchronized void forgetClaims() {
      claims.clear();
    }

    synchronized Carried carried(SendId id) {
      return new Carried(
          variables.get(Carried.STATE), variables.get(Carried.CLAIM), variables.get(Carried.LOST));
    }

    @Override
    public SendRecord read(SendId id, Carried carried) {
      return RecordCodec.read(id, carried);
    }

    @Override
    public synchronized boolean claim(SendId id, SendState.Claimed claim) {
      check();
      if (claims.putIfAbsent(id + "/" + claim.attempt(), true) != null) {
        return false;
      }
      put(RecordCodec.claim(id, claim));
      claiming.run();
      return true;
    }

    @Override
    public synchronized void record(SendId id, SendState state) {
      check();
      put(RecordCodec.state(id, state));
    }

    @Override
    public synchronized void noteLost(SendId id, SendRecord.LostClaim lost) {
      check();
      put(RecordCodec.lost(id, lost));
    }

    private void put(Map<String, Object> values) {
      values.forEach((name, value) -> variables.put(name, JSON.valueToTree(value)));
    }

    private void check() {
      if (trouble != null) {
        throw new JournalException(trouble, "planted trouble");
      }
    }
  }
}
