package ai.welink.camunda.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How a payload is written and signed. Immutable; each method returns a changed copy.
 *
 * @param written how the body looks on the wire
 * @param hashed how it was written when it was hashed, without its hash
 * @param hashAt where among the members the hash stands
 */
public record WebhookBody(JsonStyle written, JsonStyle hashed, HashPlace hashAt) {

  /** Where among the members the hash stands. */
  public enum HashPlace {
    FIRST,
    MIDDLE,
    LAST;

    private int in(int members) {
      return switch (this) {
        case FIRST -> 0;
        case MIDDLE -> members / 2;
        case LAST -> members;
      };
    }
  }

  /** As WeLink's Node sample does it, with the hash last. */
  public static WebhookBody asInNode() {
    return new WebhookBody(JsonStyle.COMPACT, JsonStyle.COMPACT, HashPlace.LAST);
  }

  /** As WeLink's Python sample does it, with the hash last. */
  public static WebhookBody asInPython() {
    return new WebhookBody(JsonStyle.PYTHON, JsonStyle.PYTHON, HashPlace.LAST);
  }

  /** Hashed as before, written differently. */
  public WebhookBody written(JsonStyle style) {
    return new WebhookBody(style, hashed, hashAt);
  }

  /** With the hash elsewhere. */
  public WebhookBody hashAt(HashPlace place) {
    return new WebhookBody(written, hashed, place);
  }

  /** The whole body, with a valid hash. */
  public String signed(ObjectNode payload, String secret) {
    return withHash(payload, hash(payload, secret));
  }

  /** The whole body, with a hash that has the right length and is wrong. */
  public String forged(ObjectNode payload, String secret) {
    String right = hash(payload, secret);
    char other = right.charAt(0) == '0' ? '1' : '0';
    return withHash(payload, other + right.substring(1));
  }

  /** The whole body, without any hash. */
  public String unsigned(ObjectNode payload) {
    return written.write(payload);
  }

  private String hash(ObjectNode payload, String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] text = hashed.write(payload).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(mac.doFinal(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }

  private String withHash(ObjectNode payload, String hash) {
    ObjectNode whole = JsonNodeFactory.instance.objectNode();
    AtomicInteger before = new AtomicInteger(hashAt.in(payload.size()));
    payload
        .properties()
        .forEach(
            member -> {
              if (before.getAndDecrement() == 0) {
                whole.put("hash", hash);
              }
              whole.set(member.getKey(), member.getValue());
            });
    return written.write(whole.has("hash") ? whole : whole.put("hash", hash));
  }
}
