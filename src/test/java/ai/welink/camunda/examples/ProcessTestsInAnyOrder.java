package ai.welink.camunda.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import ai.welink.camunda.processtest.ProcessTestRun;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.engine.DiscoverySelector;

/**
 * No process test depends on another: all of them twice in one JVM, in any order, and each alone.
 * Takes some minutes, so it only runs when asked for: {@code mvn -B test
 * -Dtest=ProcessTestsInAnyOrder}; more often with {@code -Dprocess-test.rounds=10}, in an order
 * that was printed before with {@code -Dprocess-test.seed=}.
 */
class ProcessTestsInAnyOrder {

  private static final Class<?>[] TESTS = {
    AccountNeedsCareTest.class,
    SendAMessageTest.class,
    SendByChannelTest.class,
    OutreachTest.class,
    ResultByWebhookTest.class,
    RecruiterCampaignTest.class
  };

  @TestFactory
  Stream<DynamicTest> allInRandomOrder() {
    return IntStream.rangeClosed(1, Integer.getInteger("process-test.rounds", 2))
        .mapToObj(round -> DynamicTest.dynamicTest("round " + round, () -> allOnce(round)));
  }

  private static void allOnce(int round) {
    long seed = Long.getLong("process-test.seed", new Random().nextLong());
    long start = System.nanoTime();
    var outcome =
        new ProcessTestRun()
            .with("junit.jupiter.testclass.order.default", ClassOrderer.Random.class.getName())
            .with("junit.jupiter.execution.order.random.seed", Long.toString(seed))
            .of(Stream.of(TESTS).map(each -> selectClass(each)).toArray(DiscoverySelector[]::new));
    System.out.printf(
        "Process tests, round %d: %d passed, %d failed, %d s, -Dprocess-test.seed=%d%n",
        round,
        outcome.succeeded(),
        outcome.failures().size(),
        Duration.ofNanos(System.nanoTime() - start).toSeconds(),
        seed);

    assertThat(outcome.failures()).as("seed %d", seed).isEmpty();
    assertThat(outcome.succeeded()).isGreaterThanOrEqualTo(methods().count());
  }

  @TestFactory
  Stream<DynamicTest> eachAlone() {
    return methods().map(method -> DynamicTest.dynamicTest(name(method), () -> alone(method)));
  }

  private static void alone(Method method) {
    var outcome = new ProcessTestRun().of(selectMethod(method.getDeclaringClass(), method));

    assertThat(outcome.failures()).isEmpty();
    assertThat(outcome.succeeded()).isPositive();
  }

  private static Stream<Method> methods() {
    return Stream.of(TESTS)
        .flatMap(each -> Stream.of(each.getDeclaredMethods()))
        .filter(ProcessTestsInAnyOrder::isTest);
  }

  private static boolean isTest(Method method) {
    return Stream.of(method.getAnnotations())
        .map(each -> each.annotationType().getSimpleName())
        .anyMatch(name -> name.equals("Test") || name.equals("ParameterizedTest"));
  }

  private static String name(Method method) {
    return method.getDeclaringClass().getSimpleName() + "." + method.getName();
  }
}
