package ai.welink.camunda.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/**
 * A plain Spring Boot application with Camunda's starter, which says when it was ready and how many
 * classes it has loaded by then. It ends with its input.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class FootprintRuntime {

  /** Before the figures: milliseconds since the JVM began, and classes. */
  static final String READY = "FOOTPRINT ";

  public static void main(String[] arguments) throws IOException {
    SpringApplication.run(FootprintRuntime.class, arguments);
    long millis = System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
    int classes = ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
    System.out.println(READY + millis + " " + classes);
    while (System.in.read() >= 0) {
      Thread.onSpinWait();
    }
    Runtime.getRuntime().halt(0);
  }
}
