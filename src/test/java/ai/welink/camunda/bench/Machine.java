package ai.welink.camunda.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Where and with what was measured.
 *
 * @param load the average number of busy processors in the minute before, by the system's word
 */
record Machine(
    String processor,
    int cores,
    long memoryGigabytes,
    String system,
    String java,
    String versions,
    double load) {

  static Machine here(String versions) {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return new Machine(
        nameOfTheProcessor(),
        system.getAvailableProcessors(),
        Math.round(system.getTotalMemorySize() / 1e9),
        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
        System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
        versions,
        system.getSystemLoadAverage());
  }

  private static String nameOfTheProcessor() {
    Path file = Path.of("/proc/cpuinfo");
    if (!Files.exists(file)) {
      return "unknown processor";
    }
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown processor");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
