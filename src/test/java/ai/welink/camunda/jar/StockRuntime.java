package ai.welink.camunda.jar;

import java.io.IOException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/**
 * A plain Spring Boot application with Camunda's starter; whatever lies on its class path comes in
 * by itself. Says which HTTP clients it has, and ends with its input.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class StockRuntime {

  static final String READY = "STOCK-RUNTIME-READY ";

  public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
    SpringApplication.run(StockRuntime.class, arguments);
    String theirs = version("okhttp3.OkHttp");
    String ours = version("ai.welink.camunda.shaded.okhttp3.OkHttp");
    System.out.println(READY + "okhttp " + theirs + " and " + ours);
    while (System.in.read() >= 0) {
      Thread.onSpinWait();
    }
    Runtime.getRuntime().halt(0);
  }

  private static String version(String name) throws ReflectiveOperationException {
    return (String) Class.forName(name).getField("VERSION").get(null);
  }
}
