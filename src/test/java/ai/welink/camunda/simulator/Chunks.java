package ai.welink.camunda.simulator;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes a body whose length nobody knows, one chunk for each write. */
final class Chunks extends FilterOutputStream {

  Chunks(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int single) throws IOException {
    write(new byte[] {(byte) single}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    out.write(ascii(Integer.toHexString(length) + "\r\n"));
    out.write(bytes, from, length);
    out.write(ascii("\r\n"));
  }

  /** Says that the body is complete. */
  void end() throws IOException {
    out.write(ascii("0\r\n\r\n"));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
