package ai.welink.camunda.simulator;

import java.net.URI;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

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
 * <p>A request first passes WeLink's own rules (key, endpoint, fields, permission, account, credit,
 * rate limit: whatever they refuse never reaches the script), then the first {@link Rule} that
 * takes it decides, in the order in which the rules were written. Only the two words that strike
 * before the body is read come before everything else.
 */
public final class SimulatedWeLink implements AutoCloseable {

  /** The key that is valid unless told otherwise. */
  public static final String API_KEY = "simulated-key";

  /** The secret that is valid unless told otherwise. */
  public static final String API_SECRET = "simulated-secret";

  private final SimulatedTime time;
  private final Script script = new Script();
  private final Milestones milestones = new Milestones();
  private final AtomicInteger stallsEnded = new AtomicInteger();
  private final Accounts accounts = new Accounts();
  private final Credits credits = new Credits();
  private final RateLimit rateLimit = new RateLimit();
  private final RequestLog log;
  private final Keys keys;
  private final LinkedIn linkedIn;
  private final Seats seats;
  private final SendJobs jobs;
  private final LoopbackServer server;

  SimulatedWeLink(WeLinkSetup setup) {
    time = new SimulatedTime(setup.clock);
    log = new RequestLog(setup.keepRequests);
    keys = new Keys(setup.apiKey, setup.apiSecret);
    linkedIn = new LinkedIn(time);
    seats = new Seats(time);
    jobs = new SendJobs(time, linkedIn, seats, setup);
    VerdictDesk verdicts = new VerdictDesk(jobs, setup.namesOfTheId);
    Checks checks = new Checks(keys, accounts, credits, rateLimit, verdicts);
    FrontDesk desk = new FrontDesk(time, checks, script, seats, jobs, desks(verdicts));
    AnswerWriter writer = new AnswerWriter(time, stallsEnded);
    Exchange exchange = new Exchange(time, log, keys, script, milestones, desk, writer);
    server = new LoopbackServer(setup.port, exchange::serve);
  }

  private static Map<WeLinkCall, Function<ReceivedRequest, Answer>> desks(VerdictDesk verdicts) {
    Map<WeLinkCall, Function<ReceivedRequest, Answer>> desks = new EnumMap<>(WeLinkCall.class);
    desks.put(WeLinkCall.GET_RESPONSE, verdicts::answer);
    desks.put(WeLinkCall.ME, request -> Refusals.refusal(200, "OK"));
    return desks;
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
    return time.now();
  }

  /** Begins a sentence of the script: {@code when(send().toThread("t-1")).then(stall())}. */
  public Condition when(RequestMatcher matcher) {
    return behaviour -> script.add(matcher, behaviour);
  }

  /** What happens to sends that no rule takes. Default: {@link Behaviours#accept()}. */
  public void byDefault(Behaviour behaviour) {
    script.byDefault(behaviour);
  }

  /** Forgets all rules, not the default. */
  public void forgetRules() {
    script.forget();
  }

  /** Holds the requests that fit at a milestone, until the checkpoint is released. */
  public Checkpoint holdAt(Milestone where, RequestMatcher which) {
    return milestones.hold(where, which);
  }

  /** Tells about the requests that fit when they get to a milestone; they wait for the watcher. */
  public void onReaching(Milestone where, RequestMatcher which, Consumer<ReceivedRequest> watcher) {
    milestones.watch(where, which, watcher);
  }

  /** Lets every request that is stalled now go on. */
  public void endStalls() {
    stallsEnded.incrementAndGet();
  }

  /** What people on LinkedIn have received. */
  public LinkedIn linkedIn() {
    return linkedIn;
  }

  /** Sends that were accepted and have no verdict yet. */
  public int undecided() {
    return time.exclusively(jobs::undecided);
  }

  /** Every request that has arrived. */
  public RequestLog record() {
    return log;
  }

  /** The linked LinkedIn accounts. */
  public Accounts accounts() {
    return accounts;
  }

  /** The valid key, and what it may do. */
  public Keys keys() {
    return keys;
  }

  /** What is left to spend. */
  public Credits credits() {
    return credits;
  }

  /** The limit per account, off at first. */
  public RateLimit rateLimit() {
    return rateLimit;
  }

  /** The recruiter seats. */
  public Seats seats() {
    return seats;
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

  /** Stops for good. */
  @Override
  public void close() {
    server.close();
    time.close();
  }

  /** The first half of a sentence. */
  public interface Condition {

    /** The second half; it holds for ever unless the rule is told otherwise. */
    Rule then(Behaviour behaviour);
  }
}
