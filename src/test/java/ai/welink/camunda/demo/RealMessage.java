package ai.welink.camunda.demo;

import ai.welink.camunda.embedded.EmbeddedEngine;
import ai.welink.camunda.embedded.EmbeddedRuntime;
import ai.welink.camunda.embedded.ProcessView;
import ai.welink.camunda.examples.Example;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Sends one real LinkedIn message through the process {@code send-by-channel}. Key and secret come
 * from the environment, everything else from properties. Says beforehand what it will do, and does
 * nothing if it was not told everything.
 */
final class RealMessage {

  static final String KEY = "WELINK_API_KEY";
  static final String SECRET = "WELINK_API_SECRET";

  private static final Duration GIVE_UP_AFTER = Duration.ofMinutes(10);
  private static final List<String> ALWAYS = List.of("account-id", "thread-id", "message");
  private static final List<String> RECRUITER =
      List.of("profile-id", "contract-id", "seat-id", "thread-id", "message");

  private final Map<String, String> environment;
  private final Properties properties;

  private RealMessage(Map<String, String> environment, Properties properties) {
    this.environment = environment;
    this.properties = properties;
  }

  static RealMessage of(Map<String, String> environment, Properties properties) {
    return new RealMessage(environment, properties);
  }

  /** Sends it; 0 if LinkedIn has it, 1 if not, 2 if something is missing. */
  int send(PrintStream out) {
    List<String> missing = missing();
    if (!missing.isEmpty()) {
      out.println("Nothing was sent. Still missing: " + String.join(", ", missing));
      return 2;
    }
    announce(out);
    try (EmbeddedEngine engine = EmbeddedEngine.start()) {
      return send(engine, out);
    }
  }

  private int send(EmbeddedEngine engine, PrintStream out) {
    EmbeddedRuntime runtime = runtime(engine);
    try {
      engine.deploy(Example.SEND_BY_CHANNEL.file());
      ProcessView process = engine.createInstance(Example.SEND_BY_CHANNEL.processId(), variables());
      return ended(process, out);
    } finally {
      runtime.close();
    }
  }

  private List<String> missing() {
    List<String> ids = channel().equals("recruiter") ? RECRUITER : ALWAYS;
    return Stream.concat(
            Stream.of(KEY, SECRET).filter(name -> blank(environment.get(name))),
            ids.stream().filter(name -> blank(value(name))).map(name -> "-Dwelink." + name))
        .toList();
  }

  private void announce(PrintStream out) {
    out.printf(
        "%nThis sends ONE REAL LinkedIn message of %d characters: channel %s, account %s, thread"
            + " %s, through %s.%nLinkedIn's answer may take up to %d minutes.%n%n",
        value("message").length(),
        channel(),
        value("account-id"),
        value("thread-id"),
        baseUrl(),
        GIVE_UP_AFTER.toMinutes());
  }

  private EmbeddedRuntime runtime(EmbeddedEngine engine) {
    return EmbeddedRuntime.at(engine)
        .property("welink.base-url", baseUrl())
        .secret(KEY, environment.get(KEY))
        .secret(SECRET, environment.get(SECRET))
        .start();
  }

  private Map<String, String> variables() {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("channel", channel());
    variables.put("giveUpAfter", GIVE_UP_AFTER.toString());
    variables.put("accountId", value("account-id"));
    variables.put("threadId", value("thread-id"));
    variables.put("message", value("message"));
    variables.put("profileId", value("profile-id"));
    variables.put("contractId", value("contract-id"));
    variables.put("seatId", value("seat-id"));
    return variables;
  }

  private static int ended(ProcessView process, PrintStream out) {
    process.await("its end", RealMessage::isOver, GIVE_UP_AFTER.plusMinutes(2));
    boolean sent = process.completed().contains("sent");
    out.println(sent ? "LinkedIn has the message." : "Not confirmed; look into the thread.");
    out.println("Way through the process: " + String.join(" > ", process.activated()));
    process.openIncidents().forEach(incident -> out.println("Incident: " + incident.message()));
    print(process.variable(sent ? "welinkMessage" : "welinkError"), out);
    return sent ? 0 : 1;
  }

  private static void print(JsonNode result, PrintStream out) {
    for (var member : result.properties()) {
      out.println(member.getKey() + ": " + member.getValue().asText());
    }
  }

  private static boolean isOver(ProcessView process) {
    return process.hasEnded()
        || !process.openIncidents().isEmpty()
        || process.activated().contains("lookIntoThread");
  }

  private String channel() {
    return blank(value("channel")) ? "thread" : value("channel");
  }

  private String baseUrl() {
    return blank(value("base-url")) ? "https://api.we-link.ai" : value("base-url");
  }

  private String value(String name) {
    return properties.getProperty("welink." + name, "");
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }
}
