package ai.welink.camunda.secrets;

import static ai.welink.camunda.api.RecordingServer.answer;

import ai.welink.camunda.api.RecordingServer.Answer;
import ai.welink.camunda.e2e.Tasks;
import ai.welink.camunda.embedded.TemplatedTask;
import java.net.Socket;
import java.util.List;
import java.util.stream.Stream;

/**
 * One task, and what a server answers that wants to see the secrets again elsewhere.
 *
 * @param reply to every request of the task
 */
record Journey(String name, TemplatedTask task, Answer reply) {

  private static final String ECHO =
      "%s / %s / %s".formatted(Planted.KEY, Planted.SECRET, Planted.TEXT);

  /** Without the message: a result is data, whatever it holds. */
  private static final String KEYS = Planted.KEY + " / " + Planted.SECRET;

  static List<Journey> all() {
    return Stream.of(answers(), fields(), questions()).flatMap(each -> each).toList();
  }

  /** Those that show whether a guard is missing. */
  static List<Journey> some() {
    return answers().limit(4).toList();
  }

  private static Stream<Journey> answers() {
    return Stream.of(
        send("an echo in the sentence", answer(400, json("message"))),
        send("an echo as the id", answer(200, "{\"requestId\":\"" + Planted.KEY + "\"}")),
        send("an echo in the result", answer(200, success(KEYS))),
        send("an echo as the code", answer(400, code())),
        send("an echo beside an id", answer(200, json("message\":\"x\",\"status"))),
        send("an echo with a status that settles nothing", answer(500, json("message"))),
        send("an echo and a rate limit", answer(429, json("message"), "Retry-After: 0")),
        send("an echo and a pause", answer(503, json("error"))),
        send("an echo in a page", answer(200, "<html>" + ECHO + "</html>")),
        send("an echo in half of a JSON", answer(200, json("message").substring(0, 60))),
        send("an echo in a redirect", answer(302, ECHO, "Location: http://127.0.0.1/" + KEYS)),
        send(
            "an echo in headers", answer(401, "", "WWW-Authenticate: Basic realm=\"" + ECHO + '"')),
        send("an echo in the status line", echoInTheStatusLine()),
        send("an echo in a header that is none", headers(ECHO)),
        send("an echo that breaks off", headers("Content-Length: 999\r\n\r\n" + ECHO)),
        send("nothing at all", Socket::close),
        send("a refusal by the recruiter's way", answer(403, json("message"))));
  }

  private static Stream<Journey> fields() {
    Answer never = answer(200, "{\"requestId\":\"never\"}");
    TemplatedTask send = sending();
    return Stream.of(
        new Journey(
            "a key of two lines",
            send.with("authentication.apiKey", "{{secrets.TWO_LINES}}"),
            never),
        new Journey(
            "a secret that is no header",
            send.with("authentication.apiSecret", "{{secrets.ODD}}"),
            never),
        new Journey(
            "the key in the message", send.with("message", "{{secrets.WELINK_API_KEY}}"), never),
        new Journey(
            "the secret as a thread", send.with("threadId", "secrets.WELINK_API_SECRET"), never),
        new Journey(
            "the key as a duration", send.with("giveUpAfter", "{{secrets.WELINK_API_KEY}}"), never),
        new Journey(
            "the text as a duration", send.with("giveUpAfter", "=\"" + Planted.TEXT + '"'), never),
        new Journey(
            "the text in a list", send.with("message", "=[\"" + Planted.TEXT + "\"]"), never),
        new Journey(
            "a secret that is not there",
            send.with("message", "{{secrets.NONE}}" + Planted.TEXT),
            never),
        new Journey(
            "an expression that fails",
            send.with("errorExpression", "=nonsense((("),
            answer(400, json("message"))),
        new Journey(
            "an expression that shows all",
            send.with("errorExpression", showsAll()),
            answer(400, json("message"))),
        new Journey(
            "a result expression that fails",
            send.with("resultExpression", "=response.x.y("),
            answer(200, success(KEYS))));
  }

  private static Stream<Journey> questions() {
    TemplatedTask ask = TemplatedTask.named("get-request-status");
    TemplatedTask stop = TemplatedTask.named("stop-reply-tracking").with("accountId", "a");
    Answer unknown = answer(404, "{\"message\":\"" + KEYS + "\"}");
    return Stream.of(
        new Journey("asking, and an echo", ask.with("requestId", "r"), answer(200, success(KEYS))),
        new Journey(
            "asking, and an echo as the status",
            ask.with("requestId", "r"),
            answer(200, "{\"status\":\"" + Planted.KEY + "\"}")),
        new Journey(
            "asking, and an echo in a failure",
            ask.with("requestId", "r"),
            answer(400, "{\"status\":\"PROXY_ERROR\",\"message\":\"" + KEYS + "\"}")),
        new Journey(
            "asking about the key", ask.with("requestId", "{{secrets.WELINK_API_KEY}}"), unknown),
        new Journey(
            "asking about the secret",
            ask.with("requestId", "x secrets.WELINK_API_SECRET"),
            answer(200, "{\"status\":\"QUEUED\"}")),
        new Journey("stopping, and an echo", stop.with("threadId", "t"), unknown),
        new Journey(
            "stopping the key",
            stop.with("threadId", "{{secrets.WELINK_API_KEY}}"),
            answer(200, "[]")),
        new Journey(
            "stopping the secret's tracker",
            stop.with("threadId", "{{secrets.WELINK_API_SECRET}}"),
            answer(200, "[{\"thread_id\":\"" + Planted.SECRET + "\",\"tracker_id\":1}]")));
  }

  private static Journey send(String name, Answer answer) {
    return new Journey(name, sending(), answer);
  }

  private static TemplatedTask sending() {
    return Tasks.toThread("t-1", Planted.TEXT + ", and the rest of it").with("giveUpAfter", "PT1S");
  }

  private static String showsAll() {
    return "=bpmnError(\"ALL\", string(error), context merge([{all: string(error)}, error.variables]))";
  }

  private static String json(String member) {
    return "{\"status\":\"POLICY_X\",\"" + member + "\":\"" + ECHO + "\"}";
  }

  private static String code() {
    return "{\"status\":\"" + Planted.KEY + "\",\"error\":{\"code\":\"" + Planted.SECRET + "\"}}";
  }

  private static String success(String text) {
    return "{\"status\":\"SUCCESS\",\"result\":{\"message_id\":\"m\",\"x\":[\"" + text + "\"]}}";
  }

  private static Answer echoInTheStatusLine() {
    return client ->
        client.getOutputStream().write(("HTTP/1.1 4x0 " + ECHO + "\r\n\r\n").getBytes());
  }

  private static Answer headers(String text) {
    return client -> {
      client.getOutputStream().write(("HTTP/1.1 200 OK\r\n" + text + "\r\n\r\n").getBytes());
      client.close();
    };
  }
}
