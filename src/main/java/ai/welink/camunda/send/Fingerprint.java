package ai.welink.camunda.send;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * Tells whether a task's fields, none of which is an object or a list, are still those that were
 * sent, without keeping them.
 */
final class Fingerprint {

  private static final int LENGTH = 16;

  private Fingerprint() {}

  /** Salted with the send's id, so that equal messages of different sends don't look alike. */
  static String of(SendTask task) {
    MessageDigest digest = sha256();
    add(digest, task.id().toString());
    add(digest, task.request().endpoint().path());
    for (Map.Entry<String, JsonNode> field : task.request().body().properties()) {
      add(digest, field.getKey());
      add(digest, field.getValue().getNodeType().name());
      add(digest, field.getValue().asText());
    }
    return HexFormat.of().formatHex(digest.digest(), 0, LENGTH);
  }

  /** With its length before it, so that no text can pass for two. */
  private static void add(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256");
    }
  }
}
