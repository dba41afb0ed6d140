package ai.welink.camunda.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import ai.welink.camunda.processtest.ProcessTestRun;
import java.lang.reflect.Method;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.engine.DiscoverySelector;

/**
 * No process test depends on another: all of them twice in one JVM, in any order, and each alone.
 * Takes some minutes, so it only runs when asked for: {@code mvn -B test
 * -Dtest=ProcessTestsInAnyOrder}.
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

  @RepeatedTest(2)
  void allInRandomOrder() {
    long seed = Long.getLong("process-test.seed", new Random().nextLong());
    System.out.println("Process tests in random order: -Dprocess-test.seed=" + seed);
    var outcome =
        new ProcessTestRun()
            .with("junit.jupiter.testclass.order.default", ClassOrderer.Random.class.getName())
            .with("junit.jupiter.execution.order.random.seed", Long.toString(seed))
            .of(Stream.of(TESTS).map(each -> selectClass(each)).toArray(DiscoverySelector[]::new));

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
