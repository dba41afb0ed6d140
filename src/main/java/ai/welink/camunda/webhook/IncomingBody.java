package ai.welink.camunda.webhook;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * One body as its bytes come. Holds no thread while it waits for more of them, so that slow senders
 * keep nobody out.
 */
final class IncomingBody implements ReadListener, AsyncListener {

  private static final int PART = 8192;

  private final AsyncContext exchange;
  private final ServletInputStream in;
  private final BodiesUnderWay others;
  private final Intake intake;
  private final WebhookObserver observer;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  /**
   * @param exchange has a timeout
   */
  IncomingBody(
      AsyncContext exchange, BodiesUnderWay others, Intake intake, WebhookObserver observer)
      throws IOException {
    this.exchange = exchange;
    this.in = exchange.getRequest().getInputStream();
    this.others = others;
    this.intake = intake;
    this.observer = observer;
  }

  /** Begins to receive. */
  void begin() {
    others.begin(this);
    exchange.addListener(this);
    in.setReadListener(this);
  }

  @Override
  public void onDataAvailable() throws IOException {
    byte[] part = new byte[PART];
    while (body.size() <= WebhookReceiver.LONGEST_BODY && in.isReady()) {
      int read = in.read(part, 0, Math.min(PART, WebhookReceiver.LONGEST_BODY + 1 - body.size()));
      if (read < 0) {
        return;
      }
      body.write(part, 0, read);
      others.grow(this, read);
    }
    if (body.size() > WebhookReceiver.LONGEST_BODY) {
      end(Outcome.OVERSIZED);
    }
  }

  @Override
  public void onAllDataRead() {
    if (others.end(this)) {
      byte[] whole = body.toByteArray();
      answer(intake.take(whole, () -> others.release(whole.length)));
    }
  }

  /** It has had to give way to others. */
  void crowdedOut() {
    answer(Outcome.CROWDED_OUT);
  }

  /** The time for it is up. */
  @Override
  public void onTimeout(AsyncEvent event) {
    end(Outcome.LATE);
  }

  /** Its sender is gone. */
  @Override
  public void onError(Throwable nobodyIsThere) {
    end(Outcome.MALFORMED);
  }

  @Override
  public void onError(AsyncEvent event) {
    end(Outcome.MALFORMED);
  }

  /**
   * Normally it has its answer; else the container has given it up, and there is nobody to tell.
   */
  @Override
  public void onComplete(AsyncEvent event) {
    if (others.end(this)) {
      others.release(body.size());
      observer.ended(Outcome.MALFORMED);
    }
  }

  @Override
  public void onStartAsync(AsyncEvent event) {
    // nobody starts it again
  }

  private void end(Outcome outcome) {
    if (others.end(this)) {
      others.release(body.size());
      answer(outcome);
    }
  }

  private void answer(Outcome outcome) {
    observer.ended(outcome);
    try {
      ((HttpServletResponse) exchange.getResponse()).setStatus(outcome.httpStatus());
      exchange.complete();
    } catch (IllegalStateException alreadyOver) {
      // the connection is gone, and with it whoever could be told
    }
  }
}
