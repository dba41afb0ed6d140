package ai.welink.camunda.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs events as WeLink does: compact JSON, the hash as the last member. */
public record Signer(String secret) {

  /** The hash of a text. */
  public String hash(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A compact, not empty object with its hash. */
  public String sign(String object) {
    return object.substring(0, object.length() - 1) + ",\"hash\":\"" + hash(object) + "\"}";
  }
}
