package ai.welink.camunda.webhook;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Wrapper;
import org.apache.catalina.startup.Tomcat;

/** The container of a stock runtime with one servlet and nothing else, on 127.0.0.1. */
final class ServletContainer implements AutoCloseable {

  private final Tomcat tomcat = new Tomcat();

  ServletContainer(HttpServlet servlet, boolean async) {
    try {
      tomcat.setBaseDir(Files.createTempDirectory("tomcat").toString());
      tomcat.getConnector().setPort(0);
      tomcat.getConnector().setProperty("address", "127.0.0.1");
      Context context = tomcat.addContext("", null);
      Wrapper wrapper = Tomcat.addServlet(context, "receiver", servlet);
      wrapper.setAsyncSupported(async);
      context.addServletMappingDecoded("/welink/webhook", "receiver");
      tomcat.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (LifecycleException e) {
      throw new IllegalStateException(e);
    }
  }

  int port() {
    return tomcat.getConnector().getLocalPort();
  }

  @Override
  public void close() {
    try {
      tomcat.stop();
      tomcat.destroy();
    } catch (LifecycleException e) {
      throw new IllegalStateException(e);
    }
  }
}
