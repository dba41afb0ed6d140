package ai.welink.camunda.bench;

import io.camunda.client.api.JsonMapper;
import io.camunda.client.api.command.CompleteJobCommandStep1;
import io.camunda.client.api.command.FailJobCommandStep1;
import io.camunda.client.api.command.ThrowErrorCommandStep1;
import io.camunda.client.api.worker.JobClient;
import io.camunda.client.impl.CamundaClientFutureImpl;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Map;

/**
 * Takes the commands that end a job. It writes their variables as JSON, as the real client does,
 * keeps the last ones, and sends nothing.
 */
final class RecordingJobClient {

  private final JsonMapper json;
  private volatile Map<?, ?> completedWith;
  private volatile String lastVariables;
  private volatile String failure;

  RecordingJobClient(JsonMapper json) {
    this.json = json;
  }

  /** As the runtime's handler sees it. */
  JobClient client() {
    CompleteJobCommandStep1 completion = command(CompleteJobCommandStep1.class, this::complete);
    Object failing = command(FailJobCommandStep1.FailJobCommandStep2.class, this::fail);
    Object throwing = command(ThrowErrorCommandStep1.ThrowErrorCommandStep2.class, this::fail);
    FailJobCommandStep1 fail = command(FailJobCommandStep1.class, always(failing));
    ThrowErrorCommandStep1 error = command(ThrowErrorCommandStep1.class, always(throwing));
    return command(
        JobClient.class,
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "newCompleteCommand" -> completion;
              case "newFailCommand" -> fail;
              case "newThrowErrorCommand" -> error;
              default -> throw new UnsupportedOperationException(method.getName());
            });
  }

  private Object complete(Object command, java.lang.reflect.Method method, Object[] arguments) {
    return switch (method.getName()) {
      case "variables" -> {
        completedWith = (Map<?, ?>) arguments[0];
        lastVariables = json.toJson(arguments[0]);
        yield command;
      }
      case "send" -> done();
      default -> command;
    };
  }

  private Object fail(Object command, java.lang.reflect.Method method, Object[] arguments) {
    switch (method.getName()) {
      case "errorMessage" -> failure = String.valueOf(arguments[0]);
      case "send" -> {
        return done();
      }
      default -> {}
    }
    return command;
  }

  private static Object done() {
    CamundaClientFutureImpl<Object, Object> done = new CamundaClientFutureImpl<>();
    done.complete(null);
    return done;
  }

  private static InvocationHandler always(Object next) {
    return (proxy, method, arguments) -> next;
  }

  private static <T> T command(Class<T> type, InvocationHandler behaviour) {
    return type.cast(
        Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, behaviour));
  }

  /**
   * What the last job was completed with.
   *
   * @throws IllegalStateException if a job was not completed
   */
  Map<?, ?> completedWith() {
    if (failure != null || completedWith == null) {
      throw new IllegalStateException("A job was not completed: " + failure);
    }
    return completedWith;
  }

  /** The same as JSON. */
  String lastVariables() {
    completedWith();
    return lastVariables;
  }
}
