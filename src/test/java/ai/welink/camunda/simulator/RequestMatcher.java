package ai.welink.camunda.simulator;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Says which requests are meant. Immutable; each method returns a narrower copy.
 *
 * @param head what can be told from the head alone
 * @param body what can only be told once the body has been read
 * @param needsBody whether {@code body} asks for anything
 * @param nth only the nth request that fits otherwise and that no earlier rule took, counted from
 *     1; 0: every one
 */
public record RequestMatcher(
    Predicate<ReceivedRequest> head, Predicate<ReceivedRequest> body, boolean needsBody, int nth) {

  /** Every request, also to unknown paths. */
  public static RequestMatcher anyRequest() {
    return new RequestMatcher(request -> true, request -> true, false, 0);
  }

  /** Requests to these endpoints. */
  public static RequestMatcher calls(WeLinkCall first, WeLinkCall... more) {
    Set<WeLinkCall> wanted = EnumSet.of(first, more);
    return anyRequest().onHead(request -> request.call().filter(wanted::contains).isPresent());
  }

  /** The three sends. */
  public static RequestMatcher send() {
    return anyRequest().onHead(ReceivedRequest::isSend);
  }

  /** Questions for a verdict. */
  public static RequestMatcher getResponse() {
    return calls(WeLinkCall.GET_RESPONSE);
  }

  /** Only requests for that thread. */
  public RequestMatcher toThread(String threadId) {
    return matching(request -> request.text("thread_id").equals(threadId));
  }

  /** Only requests with exactly that message. */
  public RequestMatcher withText(String text) {
    return matching(request -> request.text("message").equals(text));
  }

  /** Only requests of that account. */
  public RequestMatcher fromAccount(String accountId) {
    return matching(request -> request.text("accountId").equals(accountId));
  }

  /** Only requests about that request id. */
  public RequestMatcher about(String requestId) {
    return matching(
        request ->
            request.text("request_id").equals(requestId)
                || request.text("requestId").equals(requestId));
  }

  /** Only requests that fit, looked at once the body has been read. */
  public RequestMatcher matching(Predicate<ReceivedRequest> also) {
    return new RequestMatcher(head, body.and(also), true, nth);
  }

  /** Only requests on a connection that has served an earlier one. */
  public RequestMatcher onReusedConnection() {
    return onHead(ReceivedRequest::onReusedConnection);
  }

  /** Only the nth of the requests that fit otherwise, counted from 1. */
  public RequestMatcher nth(int which) {
    return new RequestMatcher(head, body, needsBody, which);
  }

  boolean fits(ReceivedRequest request) {
    return head.test(request) && body.test(request);
  }

  private RequestMatcher onHead(Predicate<ReceivedRequest> also) {
    return new RequestMatcher(head.and(also), body, needsBody, nth);
  }
}
