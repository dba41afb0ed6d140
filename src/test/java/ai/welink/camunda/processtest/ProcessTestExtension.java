package ai.welink.camunda.processtest;

import ai.welink.camunda.embedded.cpt.ProcessTestPlatform;
import ai.welink.camunda.simulator.SimulatedWeLink;
import io.camunda.client.CamundaClient;
import io.camunda.process.test.api.CamundaAssert;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.platform.commons.support.AnnotationSupport;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Before each test: a new WeLink, the diagrams, and patience with a busy machine. */
public final class ProcessTestExtension
    implements BeforeEachCallback, AfterEachCallback, TestExecutionExceptionHandler {

  /** Configuration parameter: the folder that paths start from. Default: the project's. */
  public static final String FOLDER = "process-test.folder";

  /** Configuration parameter: how long an assertion waits for what it says. Default: PT20S. */
  public static final String PATIENCE = "process-test.patience";

  private static final Duration INTERVAL = Duration.ofMillis(20);

  /** Called by JUnit. */
  public ProcessTestExtension() {}

  @Override
  public void beforeEach(ExtensionContext context) {
    ApplicationContext application = SpringExtension.getApplicationContext(context);
    startAnew(application);
    application
        .getBeanProvider(ProcessTestPlatform.class)
        .ifAvailable(platform -> platform.facade().forgetRefusals());
    CamundaAssert.setAssertionTimeout(
        context
            .getConfigurationParameter(PATIENCE, Duration::parse)
            .orElse(Duration.ofSeconds(20)));
    CamundaAssert.setAssertionInterval(INTERVAL);
    Path folder = context.getConfigurationParameter(FOLDER, Path::of).orElse(Path.of(""));
    deploy(application.getBean(CamundaClient.class), folder, context.getRequiredTestClass());
  }

  /** A failure tells where things stood, beside what it says itself. */
  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    try {
      failure.addSuppressed(
          new AssertionError(WhatStood.in(SpringExtension.getApplicationContext(context))));
    } catch (RuntimeException unknown) {
      failure.addSuppressed(unknown);
    }
    throw failure;
  }

  /** Whoever asserts next in this JVM finds Camunda's own defaults; and nothing was guessed. */
  @Override
  public void afterEach(ExtensionContext context) {
    CamundaAssert.setAssertionTimeout(CamundaAssert.DEFAULT_ASSERTION_TIMEOUT);
    CamundaAssert.setAssertionInterval(CamundaAssert.DEFAULT_ASSERTION_INTERVAL);
    SpringExtension.getApplicationContext(context)
        .getBeanProvider(ProcessTestPlatform.class)
        .ifAvailable(ProcessTestExtension::requireNoRefusals);
  }

  private static void startAnew(ApplicationContext application) {
    SimulatedWeLink welink = application.getBean(SimulatedWeLink.class);
    welink.startAnew();
    String port = application.getEnvironment().getRequiredProperty("local.server.port");
    welink
        .webhooks()
        .to(URI.create("http://127.0.0.1:" + port + ProcessTestStage.WEBHOOK_PATH))
        .signedWith(ProcessTestStage.WEBHOOK_SECRET);
  }

  private static void deploy(CamundaClient client, Path folder, Class<?> testClass) {
    String[] files =
        AnnotationSupport.findAnnotation(testClass, WeLinkProcessTest.class)
            .orElseThrow(() -> new IllegalStateException(testClass + " says no files to deploy"))
            .value();
    for (String file : files) {
      client
          .newDeployResourceCommand()
          .addResourceFile(folder.resolve(file).toString())
          .send()
          .join();
    }
  }

  private static void requireNoRefusals(ProcessTestPlatform platform) {
    if (!platform.facade().refusals().isEmpty()) {
      throw new AssertionError(
          "The embedded engine's facade was asked for what it does not have: "
              + platform.facade().refusals());
    }
  }
}
