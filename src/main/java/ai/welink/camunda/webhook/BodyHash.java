package ai.welink.camunda.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells whether a body's hash was made with one of the configured secrets: HMAC-SHA256 in
 * hexadecimal, of either case (WeLink documentation).
 *
 * <p>Always hashes every form with every secret and compares all of them in constant time, so that
 * the time it takes tells nothing but the body's length.
 */
final class BodyHash {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int HEX_DIGITS = 64;
  private static final int SHORTEST_SECRET = 8;
  private static final String SETTING = "welink.webhook.secrets[%d] ";

  private final List<SecretKeySpec> keys;

  /**
   * @throws IllegalArgumentException if a secret is shorter than 8 characters or has white space
   *     around it; names the setting and never quotes the secret
   */
  BodyHash(List<String> secrets) {
    this.keys = IntStream.range(0, secrets.size()).mapToObj(i -> key(i, secrets.get(i))).toList();
  }

  private static SecretKeySpec key(int index, String secret) {
    if (secret.isBlank()) {
      throw new IllegalArgumentException(SETTING.formatted(index) + "must not be blank");
    }
    if (!secret.strip().equals(secret)) {
      throw new IllegalArgumentException(
          SETTING.formatted(index) + "must not begin or end with white space");
    }
    if (secret.length() < SHORTEST_SECRET) {
      throw new IllegalArgumentException(
          SETTING.formatted(index) + "must have at least " + SHORTEST_SECRET + " characters");
    }
    return new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  /** Whether the body is one that only somebody who knows a secret can have made. */
  boolean proves(SignedBody body) {
    byte[] claimed = claimed(body.hash());
    boolean proven = false;
    for (SecretKeySpec key : keys) {
      for (byte[] form : body.forms()) {
        proven |= MessageDigest.isEqual(hash(key, form), claimed);
      }
    }
    return proven;
  }

  /** No bytes at all, which no hash equals, unless the text is exactly one hash. */
  private static byte[] claimed(String hash) {
    boolean wellFormed =
        hash != null && hash.length() == HEX_DIGITS && hash.chars().allMatch(HexFormat::isHexDigit);
    return wellFormed ? HexFormat.of().parseHex(hash) : new byte[0];
  }

  private static byte[] hash(SecretKeySpec key, byte[] form) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(form);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has " + ALGORITHM);
    }
  }
}
