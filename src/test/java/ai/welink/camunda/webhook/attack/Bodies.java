package ai.welink.camunda.webhook.attack;

import ai.welink.camunda.webhook.Signer;
import java.nio.charset.StandardCharsets;

/** What WeLink delivers, and what somebody else makes of it. */
final class Bodies {

  private static final Signer WELINK = new Signer(Target.SECRET);
  private static final Signer STRANGER = new Signer("what a stranger has guessed");

  private Bodies() {}

  static byte[] authentic(String requestId) {
    return bytes(WELINK.sign(event(requestId)));
  }

  /** One of five forgeries, in turn; each would be published under its own request id. */
  static byte[] forged(int number) {
    String event = event("forged-" + number);
    return bytes(
        switch (number % 5) {
          case 0 -> event;
          case 1 -> STRANGER.sign(event);
          // the hash of another event
          case 2 -> WELINK.sign(event("r-" + number)).replace("r-" + number, "forged-" + number);
          // nearly the right hash
          case 3 -> withHash(event, lastDigitChanged(WELINK.hash(event)));
          default -> withHash(event, WELINK.hash(event).substring(0, 63));
        });
  }

  private static String event(String requestId) {
    return "{\"event_type\":\"MESSAGE_SENT\",\"status\":\"SUCCESS\",\"request_id\":\""
        + requestId
        + "\",\"result\":{\"thread_id\":\"2-abc\",\"message_id\":\"m\",\"sent_at\":1764000000}}";
  }

  private static String withHash(String event, String hash) {
    return event.substring(0, event.length() - 1) + ",\"hash\":\"" + hash + "\"}";
  }

  private static String lastDigitChanged(String hash) {
    char last = hash.charAt(hash.length() - 1);
    return hash.substring(0, hash.length() - 1) + (last == '0' ? '1' : '0');
  }

  /** As long as is read, and of what takes the most memory: hundreds of thousands of objects. */
  static byte[] heaviest(int length) {
    StringBuilder body = new StringBuilder("{\"hash\":\"" + "0".repeat(64) + "\",\"a\":[{}");
    while (body.length() < length - 5) {
      body.append(",{}");
    }
    return bytes(body + "]}");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
