package ai.welink.camunda.simulator;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Reads the body of a request and says when half of it is there. */
final class RequestBody {

  private static final int LARGEST = 16 * 1024 * 1024;

  /** Told once, when half of the body (of a chunked one: its first chunk) has been read. */
  interface HalfWay {
    void reached() throws IOException, InterruptedException;
  }

  private RequestBody() {}

  static byte[] read(RequestHead head, InputStream in, HalfWay halfWay)
      throws IOException, InterruptedException {
    if (head.header("transfer-encoding").orElse("").equalsIgnoreCase("chunked")) {
      return chunked(in, halfWay);
    }
    return exactly(Integer.parseInt(head.header("content-length").orElse("0")), in, halfWay);
  }

  private static byte[] exactly(int length, InputStream in, HalfWay halfWay)
      throws IOException, InterruptedException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    copy(length / 2, in, body);
    halfWay.reached();
    copy(length - length / 2, in, body);
    return body.toByteArray();
  }

  private static byte[] chunked(InputStream in, HalfWay halfWay)
      throws IOException, InterruptedException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    copyChunk(in, body);
    halfWay.reached();
    while (body.size() > 0 && copyChunk(in, body)) {}
    return body.toByteArray();
  }

  private static boolean copyChunk(InputStream in, ByteArrayOutputStream body) throws IOException {
    int length = Integer.parseInt(RequestHead.nextLine(in).split(";", 2)[0].strip(), 16);
    copy(length, in, body);
    RequestHead.nextLine(in);
    return length > 0;
  }

  private static void copy(int length, InputStream in, ByteArrayOutputStream body)
      throws IOException {
    if (length < 0 || length > LARGEST - body.size()) {
      throw new IOException("a request body of more than " + LARGEST + " bytes");
    }
    byte[] part = in.readNBytes(length);
    if (part.length < length) {
      throw new EOFException("the client left in the middle of a body");
    }
    body.write(part);
  }
}
