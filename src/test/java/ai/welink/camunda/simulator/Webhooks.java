package ai.welink.camunda.simulator;

import ai.welink.camunda.secrets.Planted;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * WeLink's reports about what has happened: nothing until they are told where {@link #to} go.
 *
 * <p>An event is tried until the receiver answers 2xx: at once, then 1 min, 5 min, 30 min, 2 h and
 * 12 h (WeLink's time) after each failure. The first attempts of one account keep the order of the
 * events; retries do not hold up later events.
 */
public final class Webhooks implements AutoCloseable {

  /** Keys the hash unless told otherwise. */
  public static final String SECRET = Planted.WEBHOOK_SECRET;

  private final SimulatedTime time;
  private final WebhookPost post = new WebhookPost();
  private final Deque<WebhookTrick> tricks = new ArrayDeque<>();
  private final List<WebhookDelivery> deliveries = new ArrayList<>();
  private final Map<String, CompletableFuture<Void>> queues = new HashMap<>();
  private URI receiver;
  private String secret = SECRET;
  private EventWriter writer = new EventWriter(EventSpelling.events());
  private WebhookBody form = WebhookBody.asInNode();
  private Duration patience = Duration.ofSeconds(30);
  private long events;
  private int open;

  Webhooks(SimulatedTime time) {
    this.time = time;
  }

  /** Reports events that happen from now on to that address. */
  public Webhooks to(URI address) {
    HttpRequest.newBuilder(address); // complains about what is no HTTP address
    return set(() -> receiver = address);
  }

  /** The secret code that keys the hash. Default: {@link #SECRET}. */
  public Webhooks signedWith(String secretCode) {
    if (secretCode.isEmpty()) {
      throw new IllegalArgumentException("the secret code of a webhook cannot be empty");
    }
    return set(() -> secret = secretCode);
  }

  /** How events are spelled. Default: {@link EventSpelling#events()}. */
  public Webhooks spelled(EventSpelling spelling) {
    return set(() -> writer = new EventWriter(spelling));
  }

  /** How bodies are written and signed. Default: {@link WebhookBody#asInNode()}. */
  public Webhooks written(WebhookBody body) {
    return set(() -> form = body);
  }

  /** How long an answer may take, in real time. Default: 30 s, as WeLink has it. */
  public Webhooks waitingFor(Duration answer) {
    return set(() -> patience = answer);
  }

  /** What goes wrong with the next event; said several times: with the one after it, and so on. */
  public Webhooks next(WebhookTrick trick) {
    return set(() -> tricks.add(trick));
  }

  /** Reports something made up; the payload comes without a hash. */
  public void report(ObjectNode payload) {
    time.exclusivelyDo(
        () -> emit(new WebhookEvent(EventKind.OTHER, "made up", "", payload.deepCopy())));
  }

  /** Every attempt that has ended by now, in the order of their ends. */
  public List<WebhookDelivery> deliveries() {
    return time.exclusively(() -> List.copyOf(deliveries));
  }

  /** How many events are neither taken by the receiver nor given up yet. */
  public int open() {
    return time.exclusively(() -> open);
  }

  void verdict(SendJob job) {
    emit(writer.verdict(job));
  }

  void reply(Tracker tracker, String text) {
    emit(writer.reply(tracker, text, time.now()));
  }

  private Webhooks set(Runnable change) {
    time.exclusivelyDo(change);
    return this;
  }

  private void emit(WebhookEvent event) {
    if (receiver == null) {
      return;
    }
    WebhookTrick trick = tricks.isEmpty() ? WebhookTrick.none() : tricks.poll();
    WebhookReport report = new WebhookReport(++events, event, receiver, secret, form, trick);
    switch (trick) {
      case WebhookTrick.Lost lost -> {}
      case WebhookTrick.Late late -> later(late.by(), report, 1);
      default -> inTurn(report);
    }
  }

  private void later(Duration delay, WebhookReport report, int attempt) {
    if (attempt == 1) {
      open++;
    }
    time.after(delay, () -> attempt(report, attempt));
  }

  private void inTurn(WebhookReport report) {
    open++;
    queues.compute(
        report.event().account(),
        (account, queue) ->
            queue == null ? attempt(report, 1) : queue.thenCompose(done -> attempt(report, 1)));
  }

  private CompletableFuture<Void> attempt(WebhookReport report, int number) {
    Instant at = time.now();
    return post.post(report.to(), report.body(number), patience)
        .thenAccept(status -> time.exclusivelyDo(() -> ended(report, number, at, status)));
  }

  private void ended(WebhookReport report, int number, Instant at, int status) {
    WebhookEvent event = report.event();
    WebhookDelivery delivery =
        new WebhookDelivery(report.number(), event.kind(), event.threadId(), number, at, status);
    deliveries.add(delivery);
    if (!delivery.taken() && report.retryAfter(number).isPresent()) {
      later(report.retryAfter(number).get(), report, number + 1);
      return;
    }
    open--;
    if (delivery.taken() && report.trick() instanceof WebhookTrick.Twice) {
      later(Duration.ZERO, report.again(), 1);
    }
  }

  @Override
  public void close() {
    post.close();
  }
}
