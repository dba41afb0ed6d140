package ai.welink.camunda.webhook;

import ai.welink.camunda.engine.EventPublisher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
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
 *   <li>413 if the body has more than 1 MiB; no more than that is read
 *   <li>503 if the engine does not take the event, so that WeLink delivers it again
 * </ul>
 *
 * <p>Works on the container's threads; one is held until the engine has answered, 15 seconds at
 * most with the default budget (WeLink waits for 30, its documentation says). How long a sender may
 * take for its body is the container's setting ({@code server.tomcat.connection-timeout} and the
 * like). An application with Spring Security has to let this path through, without a login and
 * without CSRF protection: the signature is what is checked.
 *
 * <p>Nothing of a body or a header is ever logged. Nothing signed carries a time, so a replay is
 * known only as a repeat: for a day in the case of a result, for 5 minutes in the case of a reply,
 * or for a day if this receiver itself has handed it on.
 */
public final class WebhookReceiver extends HttpServlet {

  /** The longest body that is read, in bytes. */
  public static final int LONGEST_BODY = 1 << 20;

  private static final int PART = 8192;

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(WebhookReceiver.class);

  private final transient Intake intake;
  private final transient WebhookObserver observer;

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
    this.intake = new Intake(new BodyHash(secrets), new EventDesk(publisher, clock));
    this.observer = observer;
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
    Outcome outcome = outcome(request);
    observer.ended(outcome);
    response.setStatus(outcome.httpStatus());
  }

  private Outcome outcome(HttpServletRequest request) {
    try {
      return receive(request);
    } catch (IOException nobodyIsThere) {
      return Outcome.MALFORMED;
    } catch (RuntimeException unexpected) {
      LOG.error("The receiver of WeLink's events failed: {}", unexpected.getClass().getName());
      return Outcome.UNAVAILABLE;
    }
  }

  private Outcome receive(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() > LONGEST_BODY) {
      return Outcome.OVERSIZED;
    }
    byte[] body = upTo(LONGEST_BODY + 1, request.getInputStream());
    return body.length > LONGEST_BODY ? Outcome.OVERSIZED : intake.take(body);
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
