package ai.welink.camunda.error;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Whoever prints an object must not print a key, a secret or the text of a message. Every type of
 * this project that has words of its own is made with a mark in each component and printed: what a
 * new type, or a new component, holds must be hidden or be named here.
 */
class SpeakingTypesTest {

  /**
   * What is shown: ids, codes and sentences out of which everything else has been taken before they
   * got there; and settings that are no secrets.
   */
  private static final List<String> SHOWN =
      List.of(
          "ErrorCode.help",
          "ErrorCode.meaning",
          "ErrorCode.name",
          "EventKind.word",
          "Exchange.Silence.why",
          "Exchange.Unreadable.why",
          "Intake.Finding.Authentic.digest",
          "JournalException.message",
          "Publication.NotTaken.why",
          "RequestInput.requestId",
          "RequestStatus.requestId",
          "RequestStatus.status",
          "SendId.tenantId",
          "SendResult.requestId",
          "SendResult.status",
          "SendState.Accepted.fingerprint",
          "SendState.Accepted.requestId",
          "SendState.Mangled.what",
          "SendState.Sent.fingerprint",
          "SendState.Sent.requestId",
          "SendState.Unclear.reason",
          "SendState.Unclear.requestId",
          "SendTask.seat",
          "Statement.Failed.code",
          "Statement.Failed.requestId",
          "Statement.Queued.requestId",
          "Statement.Sent.requestId",
          "Statement.Unknown.requestId",
          "Step.Accepted.requestId",
          "Step.Later.why",
          "Step.Sent.requestId",
          "Step.Stuck.sentence",
          "TrackingInput.accountId",
          "TrackingInput.threadId",
          "TrackingResult.status",
          "TrackingResult.threadId",
          "Verdict.Accepted.requestId",
          "Verdict.Done.requestId",
          "Verdict.Unclear.reason",
          "Verdict.Unclear.requestId",
          "WeLinkEvent.MessageFailed.requestId",
          "WeLinkEvent.MessageSent.requestId",
          "WeLinkEvent.Reply.threadId",
          "WeLinkEvent.Unknown.kind",
          "WeLinkFailure.message",
          "WeLinkFailure.requestId",
          "WeLinkProperties.Webhook.path",
          "WeLinkProperties.baseUrl");

  private static final Pattern MARK = Pattern.compile("/([A-Za-z.]+)/");

  private static List<Class<?>> types() throws IOException {
    return ClassInitialisationTest.names().stream()
        .<Class<?>>map(SpeakingTypesTest::load)
        .filter(type -> !type.isEnum() && !type.isInterface())
        .filter(type -> !Modifier.isAbstract(type.getModifiers()))
        .filter(SpeakingTypesTest::hasWords)
        .toList();
  }

  /** A record always has; other objects show their class and a number unless they say otherwise. */
  private static boolean hasWords(Class<?> type) {
    try {
      Class<?> speaker = type.getMethod("toString").getDeclaringClass();
      return type.isRecord()
          || speaker.getName().startsWith("ai.welink")
          || speaker == Throwable.class;
    } catch (NoSuchMethodException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void printsNothingButWhatMayBeShown() throws Exception {
    Set<String> shown = new TreeSet<>();
    for (Class<?> type : types()) {
      MARK.matcher(make(type).toString()).results().forEach(found -> shown.add(found.group(1)));
    }

    assertThat(shown).containsExactlyInAnyOrderElementsOf(SHOWN);
  }

  private static String nameOf(Class<?> type) {
    return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
  }

  private static Object make(Class<?> type) throws ReflectiveOperationException {
    Constructor<?> constructor =
        Arrays.stream(type.getDeclaredConstructors())
            .max(Comparator.comparing(Constructor::getParameterCount))
            .orElseThrow();
    constructor.setAccessible(true);
    Parameter[] parameters = constructor.getParameters();
    Object[] values = new Object[parameters.length];
    for (int i = 0; i < values.length; i++) {
      String mark = "/" + nameOf(type) + "." + parameters[i].getName() + "/";
      values[i] = value(parameters[i].getType(), mark);
    }
    return constructor.newInstance(values);
  }

  private static Object value(Class<?> type, String text) throws ReflectiveOperationException {
    if (type.isSealed()) {
      return value(type.getPermittedSubclasses()[0], text);
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (JsonNode.class.isAssignableFrom(type)) {
      return JsonNodeFactory.instance.objectNode().put(text, text);
    }
    return type.getName().startsWith("ai.welink") ? make(type) : other(type, text);
  }

  private static Object other(Class<?> type, String text) {
    return switch (type.getSimpleName()) {
      case "String" -> text;
      case "int", "Integer" -> 1;
      case "long" -> 1L;
      case "boolean", "Boolean" -> true;
      case "BigDecimal" -> BigDecimal.ONE;
      case "Duration" -> Duration.ofSeconds(1);
      case "Instant" -> Instant.EPOCH;
      case "List" -> List.of(text);
      case "byte[]" -> text.getBytes(StandardCharsets.UTF_8);
      default -> throw new IllegalArgumentException("say how to make a " + type);
    };
  }
}
