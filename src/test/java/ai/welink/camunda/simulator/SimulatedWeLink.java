package ai.welink.camunda.simulator;

import ai.welink.camunda.secrets.Planted;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * A WeLink on 127.0.0.1. Without any script it accepts every proper send, LinkedIn gets the message
 * at once, and {@code get_response} tells so.
 *
 * <pre>{@code
 * try (SimulatedWeLink welink = SimulatedWeLink.start()) {
 *   welink.when(send().toThread("t-1")).then(dropAfterAccepting()).once();
 *   // ... let the connector send to welink.baseUrl() ...
 *   assertThat(welink.linkedIn().deliveriesTo("t-1")).hasSize(1);
 * }
 * }</pre>
 *
 * <p>A request first passes WeLink's own rules (key, endpoint, fields, permission, account, rate
 * limit, credit: whatever they refuse never reaches the script), then the first {@link Rule} that
 * takes it decides, in the order in which the rules were written. Only the two words that strike
 * before the body is read come before everything else.
 */
public final class SimulatedWeLink implements AutoCloseable {

  /** The key that is valid unless told otherwise. */
  public static final String API_KEY = Planted.KEY;

  /** The secret that is valid unless told otherwise. */
  public static final String API_SECRET = Planted.SECRET;

  private final WeLinkSetup setup;
  private final LoopbackServer server;
  private volatile Parts parts;

  SimulatedWeLink(WeLinkSetup setup) {
    this.setup = setup;
    parts = new Parts(setup);
    server =
        new LoopbackServer(
            setup.port, connection -> Exchange.serve(connection, () -> parts.exchange));
  }

  /** Starts one with the defaults, on a free port. */
  public static SimulatedWeLink start() {
    return configure().start();
  }

  /** Says what to start with. */
  public static WeLinkSetup configure() {
    return new WeLinkSetup();
  }

  /** Where it listens, without a slash at the end. */
  public URI baseUrl() {
    return URI.create("http://127.0.0.1:" + port());
  }

  /** The port of 127.0.0.1 on which it listens; stays the same over a pause. */
  public int port() {
    return server.port();
  }

  /** The time as WeLink sees it. */
  public Instant now() {
    return parts.time.now();
  }

  /** Begins a sentence of the script: {@code when(send().toThread("t-1")).then(stall())}. */
  public Condition when(RequestMatcher matcher) {
    return behaviour -> parts.script.add(matcher, behaviour);
  }

  /** What happens to sends that no rule takes. Default: {@link Behaviours#accept()}. */
  public void byDefault(Behaviour behaviour) {
    parts.script.byDefault(behaviour);
  }

  /** Forgets all rules, not the default. */
  public void forgetRules() {
    parts.script.forget();
  }

  /** Holds the requests that fit at a milestone, until the checkpoint is released. */
  public Checkpoint holdAt(Milestone where, RequestMatcher which) {
    return parts.milestones.hold(where, which);
  }

  /** Tells about the requests that fit when they get to a milestone; they wait for the watcher. */
  public void onReaching(Milestone where, RequestMatcher which, Consumer<ReceivedRequest> watcher) {
    parts.milestones.watch(where, which, watcher);
  }

  /** Lets every request that is stalled now go on. */
  public void endStalls() {
    parts.stalls.end();
  }

  /** How many requests are stalled now; one whose client gave up counts for an instant longer. */
  public int stalled() {
    return parts.stalls.waiting();
  }

  /** What people on LinkedIn have received. */
  public LinkedIn linkedIn() {
    return parts.linkedIn;
  }

  /** Sends that were accepted and have no verdict yet. */
  public int undecided() {
    return parts.time.exclusively(parts.jobs::undecided);
  }

  /** Every request that has arrived. */
  public RequestLog record() {
    return parts.log;
  }

  /** The linked LinkedIn accounts. */
  public Accounts accounts() {
    return parts.accounts;
  }

  /** The valid key, and what it may do. */
  public Keys keys() {
    return parts.keys;
  }

  /** What is left to spend. */
  public Credits credits() {
    return parts.credits;
  }

  /** The limit per account, off at first. */
  public RateLimit rateLimit() {
    return parts.rateLimit;
  }

  /** The recruiter seats. */
  public Seats seats() {
    return parts.seats;
  }

  /** The trackers that look for replies now. */
  public List<Tracker> trackersRunning() {
    return parts.time.exclusively(parts.trackers::running);
  }

  /** Somebody at the other end of a thread. */
  public Person person(String threadId) {
    return new Person(threadId, parts);
  }

  /** Where WeLink reports to, and what it has reported. */
  public Webhooks webhooks() {
    return parts.webhooks;
  }

  /** From now on faults come by chance, for every call that no rule takes. */
  public void raise(Chaos chaos) {
    parts.storm.rises(chaos);
  }

  /** From now on there are no faults by chance. */
  public void calm() {
    parts.storm.abates();
  }

  /**
   * Goes down: every connection is dropped, new ones are refused. What was accepted goes on. The
   * port is free meanwhile; nothing keeps others from taking it.
   */
  public void pause() {
    server.pause();
  }

  /** Comes back on the same port, knowing everything it knew. */
  public void resume() {
    server.resume();
  }

  /**
   * Forgets everything, as if it had just been started: script, inbox, record, trackers, where
   * webhooks go. Connections stay open. What was asked for before, such as {@link #linkedIn()},
   * stays as it was.
   */
  public void startAnew() {
    Parts before = parts;
    parts = new Parts(setup);
    before.close();
  }

  /** Stops for good. */
  @Override
  public void close() {
    server.close();
    parts.close();
  }

  /** The first half of a sentence. */
  public interface Condition {

    /** The second half; it holds for ever unless the rule is told otherwise. */
    Rule then(Behaviour behaviour);
  }
}
