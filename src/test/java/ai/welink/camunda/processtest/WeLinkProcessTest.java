package ai.welink.camunda.processtest;

import ai.welink.camunda.embedded.RuntimeApplication;
import io.camunda.process.test.api.CamundaSpringProcessTest;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test class about processes with WeLink tasks, run by Camunda Process Test.
 *
 * <pre>{@code
 * @WeLinkProcessTest("my-process.bpmn")
 * class MyProcessTest {
 *   @Autowired private Processes processes;
 *   @Autowired private SimulatedWeLink welink;
 *
 *   @Test
 *   void tellsThatTheAccountNeedsCare() {
 *     welink.when(send().toThread("t-1")).then(failLater("ACCOUNT_RESTRICTED"));
 *     var instance = processes.start("my-process", Map.of("threadId", "t-1"));
 *     assertThat(instance).isCompleted().hasCompletedElements("accountRestricted");
 *   }
 * }
 * }</pre>
 *
 * Each test gets an empty engine into which the diagrams have been deployed, and a WeLink that
 * knows nothing of the tests before it, whose webhooks reach the runtime, signed. There to be
 * injected are {@link Processes}, {@code SimulatedWeLink}, {@code TickingClock} (WeLink's time),
 * and what Camunda Process Test offers: {@code CamundaClient} and {@code
 * CamundaProcessTestContext}. Waiting sends look every 100 ms. The tests of a class run in random
 * order; JUnit takes a seed from {@code junit.jupiter.execution.order.random.seed}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@SpringBootTest(
    classes = RuntimeApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    // too early for an initializer to set them
    properties = {"spring.main.banner-mode=off", "camunda.client.auth.method=none"})
@ContextConfiguration(initializers = ProcessTestStage.class)
@CamundaSpringProcessTest
@DirtiesContext
@ExtendWith(ProcessTestExtension.class)
@TestMethodOrder(MethodOrderer.Random.class)
public @interface WeLinkProcessTest {

  /**
   * BPMN, DMN and form files to deploy before each test, as paths from the folder that {@link
   * ProcessTestExtension#FOLDER} names.
   */
  String[] value();
}
