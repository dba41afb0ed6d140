package ai.welink.camunda.simulator;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** Brings an answer to the client, in the way that the wire is said to behave. */
final class AnswerWriter {

  private static final Duration A_SECOND = Duration.ofSeconds(1);

  private final SimulatedTime time;
  private final Stalls stalls;

  AnswerWriter(SimulatedTime time, Stalls stalls) {
    this.time = time;
    this.stalls = stalls;
  }

  /**
   * Writes the answer, or what the wire leaves of it.
   *
   * @return whether the whole answer went out
   */
  boolean write(Answer answer, Wire wire, Connection to) throws IOException, InterruptedException {
    return switch (wire) {
      case NORMAL -> whole(answer, to);
      case ONE_BYTE_PER_SECOND -> slowly(answer, to);
      case STALL -> stalled(answer, to);
      case STALL_IN_MID_BODY -> stalledInMidBody(answer, to);
      case RESET_IN_MID_BODY -> resetInMidBody(answer, to);
      case CLOSE_INSTEAD_OF_ANSWER -> closed(to);
      case RESET_BEFORE_READING, RESET_WHILE_READING, RESET_INSTEAD_OF_ANSWER -> reset(to);
    };
  }

  private static boolean whole(Answer answer, Connection to) throws IOException {
    head(answer, to.out());
    if (answer.body().length() == AnswerBody.UNKNOWN) {
      Chunks chunks = new Chunks(to.out());
      answer.body().writeTo(chunks);
      chunks.end();
    } else {
      answer.body().writeTo(to.out());
    }
    to.out().flush();
    return true;
  }

  private boolean slowly(Answer answer, Connection to) throws IOException, InterruptedException {
    Instant due = time.now();
    startOf(answer, to, 0);
    for (byte next : answer.body().bytes()) {
      due = due.plus(A_SECOND);
      time.awaitUntil(due);
      to.out().write(next);
      to.out().flush();
    }
    return true;
  }

  private boolean stalled(Answer answer, Connection to) throws IOException {
    stalls.stall(to);
    return whole(answer, to);
  }

  private boolean stalledInMidBody(Answer answer, Connection to) throws IOException {
    byte[] body = answer.body().bytes();
    int half = body.length / 2;
    startOf(answer, to, half);
    stalls.stall(to);
    to.out().write(body, half, body.length - half);
    to.out().flush();
    return true;
  }

  private static boolean resetInMidBody(Answer answer, Connection to) throws IOException {
    startOf(answer, to, answer.body().bytes().length / 2);
    to.reset();
    return false;
  }

  private static boolean closed(Connection to) throws IOException {
    to.close();
    return false;
  }

  private static boolean reset(Connection to) throws IOException {
    to.reset();
    return false;
  }

  private static void startOf(Answer answer, Connection to, int bytes) throws IOException {
    head(answer, to.out());
    to.out().write(answer.body().bytes(), 0, bytes);
    to.out().flush();
  }

  private static void head(Answer answer, OutputStream out) throws IOException {
    StringBuilder head = new StringBuilder("HTTP/1.1 ").append(answer.status()).append(' ');
    head.append(HttpReason.of(answer.status())).append("\r\n").append(length(answer.body()));
    answer.headers().forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String length(AnswerBody body) {
    return body.length() == AnswerBody.UNKNOWN
        ? "Transfer-Encoding: chunked\r\n"
        : "Content-Length: " + body.length() + "\r\n";
  }
}
