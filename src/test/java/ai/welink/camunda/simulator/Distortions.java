package ai.welink.camunda.simulator;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bodies made out of a proper one. Those with more than the id still begin as proper JSON. */
final class Distortions {

  private static final int HUGE = 50 * 1024 * 1024;
  private static final int DEEP = 100_000;
  private static final byte[] PADDING = "x".repeat(8192).getBytes(StandardCharsets.US_ASCII);

  private Distortions() {}

  static AnswerBody garbled(byte[] documented) {
    byte[] garbled = documented.clone();
    for (int i = 0; i < garbled.length; i++) {
      garbled[i] ^= (byte) 0xA5;
    }
    return AnswerBody.of(garbled);
  }

  static AnswerBody firstHalf(byte[] documented) {
    return AnswerBody.of(Arrays.copyOf(documented, documented.length / 2));
  }

  static AnswerBody empty(byte[] documented) {
    return AnswerBody.of(new byte[0]);
  }

  static AnswerBody page(byte[] documented) {
    return AnswerBody.of(ascii("<!doctype html><html><body><h1>Back soon</h1></body></html>"));
  }

  static AnswerBody huge(byte[] documented) {
    byte[] start = opened(documented, "\"padding\":\"");
    byte[] end = ascii("\"}");
    return AnswerBody.produced(
        HUGE,
        out -> {
          out.write(start);
          pad(out, HUGE - start.length - end.length);
          out.write(end);
        });
  }

  static AnswerBody endless(byte[] documented) {
    byte[] start = opened(documented, "\"padding\":\"");
    return AnswerBody.produced(
        AnswerBody.UNKNOWN,
        out -> {
          out.write(start);
          while (true) {
            out.write(PADDING);
          }
        });
  }

  static AnswerBody deep(byte[] documented) {
    byte[] start = opened(documented, "\"nested\":");
    return AnswerBody.produced(
        AnswerBody.UNKNOWN,
        out -> {
          out.write(start);
          out.write(ascii("[".repeat(DEEP) + "]".repeat(DEEP) + "}"));
        });
  }

  /** A JSON object without its end, going on with one more member. */
  private static byte[] opened(byte[] object, String member) {
    String text = new String(object, StandardCharsets.UTF_8);
    return (text.substring(0, text.length() - 1) + "," + member).getBytes(StandardCharsets.UTF_8);
  }

  private static void pad(OutputStream out, int length) throws IOException {
    for (int left = length; left > 0; left -= PADDING.length) {
      out.write(PADDING, 0, Math.min(left, PADDING.length));
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
