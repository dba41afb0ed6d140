package ai.welink.camunda.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * From a body's bytes to what becomes of it. Whether a body is readable is found out before whether
 * it is authentic, and without the secrets: so the answer to a body that is not authentic depends
 * on nothing that its sender does not know.
 */
final class Intake {

  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

  private final BodyHash hash;
  private final EventDesk desk;

  /** Proving needs the processor alone, so more of it at once would cost memory and win nothing. */
  private final Semaphore provers =
      new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

  Intake(BodyHash hash, EventDesk desk) {
    this.hash = hash;
    this.desk = desk;
  }

  /** Takes one body of bounded length. Throws nothing. */
  Outcome take(byte[] body) {
    return take(body, () -> {});
  }

  /**
   * Takes one body of bounded length. Throws nothing.
   *
   * @param examined is run as soon as the body itself is not needed any longer
   */
  Outcome take(byte[] body, Runnable examined) {
    try {
      return handOn(examine(body, examined));
    } catch (RuntimeException unexpected) {
      LOG.error("The receiver of WeLink's events failed: {}", unexpected.getClass().getName());
      return Outcome.UNAVAILABLE;
    }
  }

  private Outcome handOn(Finding finding) {
    return switch (finding) {
      case Finding.Unreadable none -> Outcome.MALFORMED;
      case Finding.NotAuthentic none -> Outcome.REFUSED;
      case Finding.Authentic authentic ->
          desk.take(EventReader.read(authentic.event()), authentic.digest());
    };
  }

  private sealed interface Finding {
    record Unreadable() implements Finding {}

    record NotAuthentic() implements Finding {}

    record Authentic(JsonNode event, String digest) implements Finding {

      /** What somebody wrote is for nobody's eyes. */
      @Override
      public String toString() {
        return "Authentic[" + digest + "]";
      }
    }
  }

  private Finding examine(byte[] body, Runnable examined) {
    provers.acquireUninterruptibly();
    try {
      Optional<SignedBody> signed = SignedBodyReader.read(body);
      if (signed.isEmpty()) {
        return new Finding.Unreadable();
      }
      return hash.proves(signed.get())
          ? new Finding.Authentic(signed.get().event(), digest(signed.get()))
          : new Finding.NotAuthentic();
    } finally {
      provers.release();
      examined.run();
    }
  }

  private static String digest(SignedBody body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body.node()));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256");
    }
  }
}
