package ai.welink.camunda.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** The requests of one connection, which are counted to their end and not kept. */
final class InstantAnswers {

  /** What WeLink says of a message that is out, in the shape that its documentation shows. */
  static final String RESULT =
      """
      {"status":"SUCCESS","request_id":"5b2f6c1e-8d43-4a07-9d0e-3f1c7a2b9e58","result":\
      {"message_id":"urn:li:messagingMessage:2-MTc2NjUwMDAwMDAwMGIxMDAwMA==",\
      "thread_id":"2-YjU2MWM2MTItNDQ4ZC00ODM0","sent_at":1766500000000}}""";

  private static final byte[] ANSWER =
      ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
              + RESULT.length()
              + "\r\n\r\n"
              + RESULT)
          .getBytes(StandardCharsets.US_ASCII);

  private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] LENGTH = "\ncontent-length:".getBytes(StandardCharsets.US_ASCII);
  private static final int READ_AT_ONCE = 64 * 1024;

  private final ByteBuffer in = ByteBuffer.allocate(READ_AT_ONCE);
  private final ByteBuffer out = ByteBuffer.wrap(ANSWER);
  private int ofTheEnd;
  private int ofTheName;
  private boolean inNumber;
  private boolean inBody;
  private long left;

  /** Reads what is there, and answers if a request ends with it; false when the client has left. */
  boolean serve(SocketChannel channel) {
    try {
      while (true) {
        in.clear();
        int read = channel.read(in);
        if (read <= 0) {
          return read == 0;
        }
        if (endsWith(in.flip())) {
          answer(channel);
        }
      }
    } catch (IOException broken) {
      return false;
    }
  }

  private void answer(SocketChannel channel) throws IOException {
    out.rewind();
    while (out.hasRemaining()) {
      channel.write(out);
    }
  }

  private boolean endsWith(ByteBuffer part) {
    while (part.hasRemaining() && !inBody) {
      head(part.get());
    }
    if (!inBody) {
      return false;
    }
    left -= part.remaining();
    if (left > 0) {
      return false;
    }
    inBody = false;
    return true;
  }

  private void head(byte next) {
    ofTheEnd = next == END_OF_HEAD[ofTheEnd] ? ofTheEnd + 1 : next == END_OF_HEAD[0] ? 1 : 0;
    if (ofTheEnd == END_OF_HEAD.length) {
      ofTheEnd = 0;
      inBody = true;
    }
    if (inNumber) {
      digit(next);
    } else {
      name(next);
    }
  }

  private void name(byte next) {
    byte lower = next >= 'A' && next <= 'Z' ? (byte) (next + 32) : next;
    ofTheName = lower == LENGTH[ofTheName] ? ofTheName + 1 : lower == LENGTH[0] ? 1 : 0;
    if (ofTheName == LENGTH.length) {
      ofTheName = 0;
      inNumber = true;
      left = 0;
    }
  }

  private void digit(byte next) {
    if (next >= '0' && next <= '9') {
      left = left * 10 + next - '0';
    } else if (next == '\r') {
      inNumber = false;
    }
  }
}
