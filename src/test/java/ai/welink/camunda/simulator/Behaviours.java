package ai.welink.camunda.simulator;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * The words in which a test says what WeLink does. Each says whether LinkedIn gets the message;
 * {@link Behaviour#andLinkedInGetsIt()} and {@link Behaviour#andLinkedInGetsNothing()} change that.
 * For calls that are no send, "gets it" means that WeLink does what it was asked to.
 */
public final class Behaviours {

  private Behaviours() {}

  /** Answers with an id, and LinkedIn gets the message later. What happens without any script. */
  public static Behaviour accept() {
    return gets(new Reply.AsDocumented(), Wire.NORMAL);
  }

  /** The same with another spelling. */
  public static Behaviour acceptWith(Spelling spelling) {
    return accept().spelled(spelling);
  }

  /** LinkedIn gets the message at once, and the answer is the result itself. */
  public static Behaviour resultAtOnce() {
    return gets(new Reply.ResultAtOnce(false), Wire.NORMAL);
  }

  /** The same, with the result inside {@code result} and a status beside it. */
  public static Behaviour resultAtOnceUnderResult() {
    return gets(new Reply.ResultAtOnce(true), Wire.NORMAL);
  }

  /** Answers with an id; the verdict is that code, and LinkedIn gets nothing. */
  public static Behaviour failLater(String code) {
    return failLater(Failure.failure(code));
  }

  /** Answers with an id; the verdict is that failure, and LinkedIn gets nothing. */
  public static Behaviour failLater(Failure failure) {
    return acting(new Outcome.Failed(failure), new Reply.AsDocumented(), Wire.NORMAL);
  }

  /** Answers with an id, and never comes to a verdict; LinkedIn gets nothing. */
  public static Behaviour neverDecide() {
    return acting(new Outcome.NeverDecided(), new Reply.AsDocumented(), Wire.NORMAL);
  }

  /** Answers 400 with that code; LinkedIn gets nothing. */
  public static Behaviour refuse(String code) {
    return refuse(400, Failure.failure(code));
  }

  /** Answers with that failure and HTTP status (200 too); LinkedIn gets nothing. */
  public static Behaviour refuse(int status, Failure failure) {
    return getsNothing(new Reply.Refusal(status, failure), Wire.NORMAL);
  }

  /** Resets the connection when the head has arrived, the body unread; LinkedIn gets nothing. */
  public static Behaviour dropBeforeReading() {
    return getsNothing(new Reply.AsDocumented(), Wire.RESET_BEFORE_READING);
  }

  /** Resets the connection when half of the body has been read; LinkedIn gets nothing. */
  public static Behaviour dropWhileReading() {
    return getsNothing(new Reply.AsDocumented(), Wire.RESET_WHILE_READING);
  }

  /** Resets the connection when the request has been read; LinkedIn gets nothing. */
  public static Behaviour dropAfterReading() {
    return getsNothing(new Reply.AsDocumented(), Wire.RESET_INSTEAD_OF_ANSWER);
  }

  /** Accepts, then resets the connection without a word; LinkedIn WILL get the message. */
  public static Behaviour dropAfterAccepting() {
    return gets(new Reply.AsDocumented(), Wire.RESET_INSTEAD_OF_ANSWER);
  }

  /**
   * Closes the connection in good order when the request has been read, as a server does with a
   * kept-alive one; LinkedIn gets nothing.
   */
  public static Behaviour closeAfterReading() {
    return getsNothing(new Reply.AsDocumented(), Wire.CLOSE_INSTEAD_OF_ANSWER);
  }

  /** Accepts, writes half of the answer's body, then resets; LinkedIn WILL get the message. */
  public static Behaviour dropInMidAnswer() {
    return gets(new Reply.AsDocumented(), Wire.RESET_IN_MID_BODY);
  }

  /**
   * Accepts and says nothing until {@link SimulatedWeLink#endStalls()} or until the client gives
   * up; LinkedIn WILL get the message.
   */
  public static Behaviour stall() {
    return gets(new Reply.AsDocumented(), Wire.STALL);
  }

  /** The same with the stall in the middle of the answer's body. */
  public static Behaviour stallInMidAnswer() {
    return gets(new Reply.AsDocumented(), Wire.STALL_IN_MID_BODY);
  }

  /** Accepts; the answer's body comes at one byte a second (WeLink's time); LinkedIn gets it. */
  public static Behaviour oneBytePerSecond() {
    return gets(new Reply.AsDocumented(), Wire.ONE_BYTE_PER_SECOND);
  }

  /** Accepts, and answers with bytes that are no JSON; LinkedIn WILL get the message. */
  public static Behaviour garble() {
    return distort(Distortions::garbled);
  }

  /** Accepts, and answers with the first half of the JSON; LinkedIn WILL get the message. */
  public static Behaviour truncatedJson() {
    return distort(Distortions::firstHalf);
  }

  /** Accepts, and answers with an empty body; LinkedIn WILL get the message. */
  public static Behaviour emptyBody() {
    return distort(Distortions::empty);
  }

  /** Accepts, and answers 200 with a page for people; LinkedIn WILL get the message. */
  public static Behaviour html() {
    return distort("text/html; charset=utf-8", Distortions::page);
  }

  /** Accepts, and answers right but as {@code text/plain}; LinkedIn WILL get the message. */
  public static Behaviour wrongContentType() {
    return distort("text/plain", AnswerBody::of);
  }

  /** Accepts, and answers with JSON of 50 MB; LinkedIn WILL get the message. */
  public static Behaviour hugeBody() {
    return distort(Distortions::huge);
  }

  /** Accepts, and answers with JSON that never ends; LinkedIn WILL get the message. */
  public static Behaviour endlessBody() {
    return distort(Distortions::endless);
  }

  /** Accepts, and answers with the id beside 100,000 nested arrays; LinkedIn WILL get it. */
  public static Behaviour deepNesting() {
    return distort(Distortions::deep);
  }

  /** Answers with that bare HTTP status, without {@code Retry-After}; LinkedIn gets nothing. */
  public static Behaviour status(int status) {
    return getsNothing(new Reply.Status(status, new RetryAfter.Unsaid()), Wire.NORMAL);
  }

  /** The same as {@code status(429)}; LinkedIn gets nothing. */
  public static Behaviour tooManyRequests() {
    return status(429);
  }

  /** Answers with a redirect (301, 302, 303, 307, 308); LinkedIn gets nothing. */
  public static Behaviour redirect(int status, URI to) {
    return getsNothing(new Reply.Redirect(status, to.toString()), Wire.NORMAL);
  }

  private static Behaviour distort(Reply.Distortion distortion) {
    return distort("application/json; charset=utf-8", distortion);
  }

  private static Behaviour distort(String contentType, Reply.Distortion distortion) {
    Map<String, String> headers = Map.of("Content-Type", contentType);
    return gets(new Reply.Instead(headers, distortion), Wire.NORMAL);
  }

  private static Behaviour gets(Reply reply, Wire wire) {
    return acting(new Outcome.Delivered(), reply, wire);
  }

  private static Behaviour getsNothing(Reply reply, Wire wire) {
    return acting(new Outcome.Nothing(), reply, wire);
  }

  private static Behaviour acting(Outcome outcome, Reply reply, Wire wire) {
    return new Behaviour(outcome, Optional.empty(), reply, wire, Spelling.ids());
  }
}
