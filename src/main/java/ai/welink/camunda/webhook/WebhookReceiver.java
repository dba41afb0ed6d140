package ai.welink.camunda.webhook;

import ai.welink.camunda.engine.EventPublisher;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one URL that WeLink delivers all events to. Answers, always with an empty body:
 *
 * <ul>
 *   <li>200 once the engine has the event, for a repeat, and for an authentic event that no process
 *       can wait for
 *   <li>400 if the body is not exactly one readable JSON object
 *   <li>401 if none of the secrets has signed it; why is not said
 *   <li>405 for anything but POST
 *   <li>408 if the body is not there after {@value #SECONDS_FOR_A_BODY} seconds
 *   <li>413 if the body has more than 1 MiB; no more than that is read
 *   <li>503 if the engine does not take the event, so that WeLink delivers it again; and if the
 *       body has had to give way, since more than 1,000 bodies, or more than 16 MiB, were being
 *       received
 * </ul>
 *
 * <p>Receives without holding a thread, so that slow senders keep nobody out. A thread of the
 * container proves a body and is held until the engine has answered, 15 seconds at most with the
 * default budget (WeLink waits for 30, its documentation says). Where a filter of the application
 * does not support asynchronous requests, a thread is held while the body comes, too. An
 * application with Spring Security has to let this path through, without a login and without CSRF
 * protection: the signature is what is checked.
 *
 * <p>Nothing of a body or a header is ever logged. Nothing signed carries a time, so a replay is
 * known only as a repeat: for a day in the case of a result, for 5 minutes in the case of a reply,
 * or for a day if this receiver itself has handed it on.
 */
public final class WebhookReceiver extends HttpServlet {

  /** The longest body that is read, in bytes. */
  public static final int LONGEST_BODY = 1 << 20;

  /** How long a body may take. */
  public static final int SECONDS_FOR_A_BODY = 15;

  private static final int PART = 8192;

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(WebhookReceiver.class);

  private final transient Intake intake;
  private final transient WebhookObserver observer;
  private final transient BodiesUnderWay bodies;
  private final transient Duration forABody;

  /**
   * @param secrets the secret codes from WeLink's dashboard; one of them has to fit
   * @param publisher where authentic events go
   * @param clock for how long a reply is known
   * @throws IllegalArgumentException if a secret is shorter than 8 characters or has white space
   *     around it; names the setting and never quotes the secret
   */
  public WebhookReceiver(
      List<String> secrets,
      EventPublisher publisher,
      WebhookObserver observer,
      InstantSource clock) {
    this(
        new Intake(new BodyHash(secrets), new EventDesk(publisher, clock)),
        observer,
        new BodiesUnderWay(),
        Duration.ofSeconds(SECONDS_FOR_A_BODY));
  }

  WebhookReceiver(
      Intake intake, WebhookObserver observer, BodiesUnderWay bodies, Duration forABody) {
    this.intake = intake;
    this.observer = observer;
    this.bodies = bodies;
    this.forABody = forABody;
  }

  /** Answers one request; throws nothing, since the container would log it. */
  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response) {
    if (!request.getMethod().equals("POST")) {
      response.setHeader("Allow", "POST");
      response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
      return;
    }
    observer.received();
    try {
      receive(request, response);
    } catch (IOException nobodyIsThere) {
      answer(response, Outcome.MALFORMED);
    } catch (RuntimeException unexpected) {
      LOG.error("The receiver of WeLink's events failed: {}", unexpected.getClass().getName());
      answer(response, Outcome.UNAVAILABLE);
    }
  }

  private void receive(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getContentLengthLong() > LONGEST_BODY) {
      answer(response, Outcome.OVERSIZED);
    } else if (request.isAsyncSupported()) {
      receive(request.startAsync());
    } else {
      byte[] body = upTo(LONGEST_BODY + 1, request.getInputStream());
      answer(response, body.length > LONGEST_BODY ? Outcome.OVERSIZED : intake.take(body));
    }
  }

  private void receive(AsyncContext exchange) throws IOException {
    exchange.setTimeout(forABody.toMillis());
    new IncomingBody(exchange, bodies, intake, observer).begin();
  }

  private void answer(HttpServletResponse response, Outcome outcome) {
    observer.ended(outcome);
    response.setStatus(outcome.httpStatus());
  }

  /**
   * {@code readNBytes} would end with a read of 0 bytes, for which Tomcat waits like for others.
   */
  private static byte[] upTo(int most, InputStream in) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] part = new byte[PART];
    int read = 0;
    while (read >= 0 && body.size() < most) {
      read = in.read(part, 0, Math.min(PART, most - body.size()));
      body.write(part, 0, Math.max(0, read));
    }
    return body.toByteArray();
  }
}
