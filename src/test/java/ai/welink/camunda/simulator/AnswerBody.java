package ai.welink.camunda.simulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** A body that is produced while it is written, so that a huge one needs no memory. */
interface AnswerBody {

  /** A length that is not known beforehand: the body is sent in chunks. */
  long UNKNOWN = -1;

  long length();

  void writeTo(OutputStream out) throws IOException;

  static AnswerBody of(byte[] bytes) {
    return produced(bytes.length, out -> out.write(bytes));
  }

  static AnswerBody produced(long length, Producer producer) {
    return new AnswerBody() {
      @Override
      public long length() {
        return length;
      }

      @Override
      public void writeTo(OutputStream out) throws IOException {
        producer.writeTo(out);
      }
    };
  }

  /** The whole body in memory; only for small ones. */
  default byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      writeTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Writes a body. */
  interface Producer {
    void writeTo(OutputStream out) throws IOException;
  }
}
