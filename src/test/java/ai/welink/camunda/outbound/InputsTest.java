package ai.welink.camunda.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import ai.welink.camunda.api.Credentials;
import ai.welink.camunda.api.Lookup;
import ai.welink.camunda.api.SendRequest;
import ai.welink.camunda.api.Tracking;
import ai.welink.camunda.api.Verdict;
import ai.welink.camunda.api.WeLinkApi;
import ai.welink.camunda.send.Carried;
import io.camunda.connector.api.annotation.OutboundConnector;
import io.camunda.connector.api.error.ConnectorInputException;
import io.camunda.connector.api.outbound.OutboundConnectorFunction;
import io.camunda.connector.generator.java.annotation.ElementTemplate;
import jakarta.validation.constraints.NotBlank;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields that break their rule: refused in a sentence that names the field, before any call. */
class InputsTest {

  private static final Set<String> OWN = Set.of(Carried.STATE, Carried.CLAIM, Carried.LOST);

  /** Blank means the default. */
  private static final Set<String> HAVE_A_DEFAULT = Set.of("giveUpAfter");

  private final CountingApi api = new CountingApi();
  private final Functions functions = new Functions(api);

  private static final class CountingApi implements WeLinkApi {
    private final List<String> calls = new ArrayList<>();

    @Override
    public Verdict send(SendRequest request) {
      calls.add("send");
      return new Verdict.Accepted("r-1");
    }

    @Override
    public Lookup lookUp(String requestId, Credentials credentials) {
      calls.add("lookUp");
      return new Lookup.Pending(null);
    }

    @Override
    public Tracking stopTracking(String accountId, String threadId, Credentials credentials) {
      calls.add("stopTracking");
      return new Tracking.Stopped(0);
    }
  }

  private void refuses(OutboundConnectorFunction function, Job job, String sentence) {
    assertThatThrownBy(() -> function.execute(job))
        .isExactlyInstanceOf(ConnectorInputException.class)
        .hasMessage(sentence)
        .hasNoCause();
    assertThat(api.calls).isEmpty();
  }

  static Stream<Arguments> requiredFields() {
    return new Functions(null)
        .all().stream().flatMap(function -> requiredFieldsOf(function.getClass()));
  }

  private static Stream<Arguments> requiredFieldsOf(Class<?> function) {
    Class<?> input = function.getAnnotation(ElementTemplate.class).inputDataClass();
    Stream<String> own = notBlank(input).filter(name -> !HAVE_A_DEFAULT.contains(name));
    Stream<String> keys = notBlank(Authentication.class).map(name -> "authentication." + name);
    return Stream.concat(own, keys).map(field -> Arguments.of(function, field));
  }

  private static Stream<String> notBlank(Class<?> record) {
    return Arrays.stream(record.getRecordComponents())
        .filter(InputsTest::isRequired)
        .map(RecordComponent::getName);
  }

  private static boolean isRequired(RecordComponent component) {
    return component.getAccessor().isAnnotationPresent(NotBlank.class)
        || component.isAnnotationPresent(NotBlank.class);
  }

  private OutboundConnectorFunction instance(Class<?> type) {
    return functions.all().stream().filter(type::isInstance).findFirst().orElseThrow();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("requiredFields")
  void refusesARequiredFieldThatIsBlankOrMissing(Class<?> type, String field) {
    String sentence = field + " must not be empty";

    refuses(instance(type), Job.filledIn().without(field), sentence);
    refuses(instance(type), Job.filledIn().with(field, null), sentence);
    refuses(instance(type), Job.filledIn().with(field, ""), sentence);
    refuses(instance(type), Job.filledIn().with(field, " \t\r\n\u2003"), sentence);
  }

  @Test
  void knowsRequiredFieldsOfEveryTask() {
    assertThat(requiredFields()).hasSize(5 + 5 + 7 + 3 + 4);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("requiredFields")
  void refusesARequiredFieldOfAnotherType(Class<?> type, String field) {
    refuses(instance(type), Job.filledIn().with(field, true), field + " must be text");
    refuses(instance(type), Job.filledIn().with(field, List.of("x")), field + " must be text");
    refuses(instance(type), Job.filledIn().with(field, new int[] {}), field + " must be text");
  }

  static List<Class<?>> functions() {
    return new Functions(null).all().stream().<Class<?>>map(Object::getClass).toList();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void fetchesExactlyTheVariablesThatItReads(Class<?> type) {
    Class<?> input = type.getAnnotation(ElementTemplate.class).inputDataClass();
    List<String> fetched =
        Stream.of(type.getAnnotation(OutboundConnector.class).inputVariables())
            .filter(name -> !OWN.contains(name))
            .toList();

    assertThat(fetched)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(input.getRecordComponents()).map(RecordComponent::getName).toList());
    fetched.forEach(name -> reads(type, name));
  }

  /** What is read cannot be a list. */
  private void reads(Class<?> type, String name) {
    Job broken = Job.filledIn().with(name, List.of("x"));

    assertThat(catchThrowable(() -> instance(type).execute(broken)))
        .as(name)
        .isInstanceOf(ConnectorInputException.class)
        .hasMessageStartingWith(name);
  }

  @ParameterizedTest
  @MethodSource("functions")
  void fetchesTheJournalOnlyWhereItSends(Class<?> type) {
    String[] fetched = type.getAnnotation(OutboundConnector.class).inputVariables();

    if (type.getSimpleName().startsWith("Send")) {
      assertThat(fetched).containsAll(OWN).doesNotHaveDuplicates();
    } else {
      assertThat(fetched).doesNotContainAnyElementsOf(OWN).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest(name = "frequency {0}")
  @CsvSource({
    "0, must be greater than 0",
    "0.0, must be greater than 0",
    "-1, must be greater than 0",
    "often, must be a number",
    "1 h, must be a number",
    "NaN, must be a number",
    "0x10, must be a number",
    "1e400, must be a number of at most 20 digits",
    "1e-400, must be a number of at most 20 digits",
    "123456789012345678901, must be a number of at most 20 digits"
  })
  void refusesAFrequencyThatIsNone(String frequency, String rule) {
    Job job = Job.filledIn().with("trackReply", true).with("frequency", frequency);

    refuses(functions.toThread(), job, "frequency " + rule);
    refuses(functions.toSalesNavigatorThread(), job, "frequency " + rule);
  }

  @Test
  void refusesAFrequencyOfAnotherType() {
    Job job = Job.filledIn().with("trackReply", true);

    refuses(functions.toThread(), job.with("frequency", true), "frequency must be a number");
    refuses(functions.toThread(), job.with("frequency", List.of(1)), "frequency must be a number");
    refuses(functions.toThread(), job.with("frequency", -3), "frequency must be greater than 0");
  }

  @Test
  void refusesAFrequencyWithoutTracking() {
    String sentence = "frequency must only be set when trackReply is true";
    Job job = Job.filledIn().with("frequency", 2);

    refuses(functions.toThread(), job, sentence);
    refuses(functions.toThread(), job.with("trackReply", false), sentence);
    refuses(functions.toThread(), job.with("trackReply", ""), sentence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"trackReply", "waitForResult"})
  void refusesAnAnswerThatIsNeitherYesNorNo(String field) {
    String sentence = field + " must be true or false";

    refuses(functions.toThread(), Job.filledIn().with(field, "yes"), sentence);
    refuses(functions.toThread(), Job.filledIn().with(field, 1), sentence);
    refuses(functions.toThread(), Job.filledIn().with(field, List.of(true)), sentence);
    refuses(functions.toThread(), Job.filledIn().with(field, "TRUE"), sentence);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "half an hour, an ISO-8601 duration such as PT30M",
    "30, an ISO-8601 duration such as PT30M",
    "P1M, an ISO-8601 duration such as PT30M",
    "P1Y2M, an ISO-8601 duration such as PT30M",
    "PT, an ISO-8601 duration such as PT30M",
    "P999999999999999999D, an ISO-8601 duration such as PT30M",
    "PT0S, a duration above zero and of at most 365 days",
    "PT-5M, a duration above zero and of at most 365 days",
    "-PT5M, a duration above zero and of at most 365 days",
    "P366D, a duration above zero and of at most 365 days"
  })
  void refusesADurationThatIsNone(String duration, String rule) {
    Job job = Job.filledIn().with("giveUpAfter", duration);

    refuses(functions.toThread(), job, "giveUpAfter must be " + rule);
    refuses(functions.toRecruiterThread(), job, "giveUpAfter must be " + rule);
  }

  @Test
  void refusesADurationOfAnotherType() {
    String rule = "giveUpAfter must be an ISO-8601 duration such as PT30M";

    refuses(functions.toThread(), Job.filledIn().with("giveUpAfter", 30), rule);
    refuses(
        functions.toThread(), Job.filledIn().with("giveUpAfter", true), "giveUpAfter must be text");
  }

  @Test
  void takesTheDefaultForADurationThatIsBlank() {
    for (String blank : new String[] {"", "  "}) {
      Inputs inputs = Inputs.of(Job.filledIn().with("giveUpAfter", blank));

      assertThat(ThreadInput.of(inputs).patience()).isEqualTo(MessageInput.DEFAULT_GIVE_UP);
      assertThat(RecruiterInput.of(inputs).patience()).isEqualTo(MessageInput.DEFAULT_GIVE_UP);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the-key\n",
        "the\r\nkey",
        "the\u0000key",
        "the key",
        " the-key",
        "the-k\u00e9y",
        "the-key\u007f",
        "\u202ethe-key",
        "👍",
        "the\tkey"
      })
  void refusesAKeyOrSecretThatIsNoHeader(String value) {
    String rule = " must be printable ASCII without spaces, as WeLink shows it";
    for (OutboundConnectorFunction function : functions.all()) {
      for (String name : new String[] {"authentication.apiKey", "authentication.apiSecret"}) {
        refuses(function, Job.filledIn().with(name, value), name + rule);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"the-api-key", "the-api-secret", "Look: the-api-secret!"})
  void refusesToSendKeyOrSecretToAPerson(String text) {
    String rule = " must not hold WeLink's key or secret; it would be sent";

    refuses(functions.toThread(), Job.filledIn().with("message", text), "message" + rule);
    refuses(functions.toRecruiterThread(), Job.filledIn().with("subject", text), "subject" + rule);
    refuses(functions.toThread(), Job.filledIn().with("threadId", text), "thread_id" + rule);
  }

  @ParameterizedTest
  @ValueSource(strings = {"the-api-key", "the-api-secret", "Look: the-api-secret!"})
  void refusesToShowKeyOrSecretToTheProcess(String text) {
    String rule = " must not hold WeLink's key or secret";

    refuses(functions.requestStatus(), Job.filledIn().with("requestId", text), "requestId" + rule);
    refuses(functions.stopTracking(), Job.filledIn().with("threadId", text), "threadId" + rule);
  }

  @Test
  void refusesKeysThatAreNoObject() {
    Job job = Job.filledIn().with("authentication", "the-api-key:the-api-secret");

    refuses(functions.requestStatus(), job, "authentication.apiKey must not be empty");
  }

  @Test
  void acceptsWhatIsRight() throws Exception {
    functions.requestStatus().execute(Job.filledIn());
    functions.stopTracking().execute(Job.filledIn());
    functions.toThread().execute(Job.filledIn().with("waitForResult", false));

    assertThat(api.calls).containsExactly("lookUp", "stopTracking", "send");
  }
}
