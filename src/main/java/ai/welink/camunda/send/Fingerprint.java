package ai.welink.camunda.send;

import ai.welink.camunda.payload.WeLinkJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether a task's fields are still those that were sent, without keeping them. */
final class Fingerprint {

  private static final int LENGTH = 16;

  private Fingerprint() {}

  /** Salted with the send's id, so that equal messages of different sends don't look alike. */
  static String of(SendTask task) {
    MessageDigest digest = sha256();
    digest.update((task.id() + task.request().endpoint().path()).getBytes(StandardCharsets.UTF_8));
    byte[] hash = digest.digest(WeLinkJson.write(task.request().body()));
    return HexFormat.of().formatHex(hash, 0, LENGTH);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256");
    }
  }
}
