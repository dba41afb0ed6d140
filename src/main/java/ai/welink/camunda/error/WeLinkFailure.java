package ai.welink.camunda.error;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One failure, in the form in which a process gets it. Holds no header, no secret and no message's
 * text: whoever makes one has taken them out.
 *
 * @param code which error it is
 * @param message a sentence for a person; never null
 * @param requestId WeLink's id of the request; null if none is known
 * @param httpStatus the status of WeLink's answer; null if there was none
 */
public record WeLinkFailure(ErrorCode code, String message, String requestId, Integer httpStatus) {

  /** A failure that no answer of WeLink stands behind. */
  public static WeLinkFailure of(KnownError error, String message) {
    return new WeLinkFailure(error.code(), message, null, null);
  }

  /** The same failure, about this request; an id that it already has stays. */
  public WeLinkFailure about(String otherRequestId) {
    return requestId != null ? this : new WeLinkFailure(code, message, otherRequestId, httpStatus);
  }

  /**
   * What the boundary event can map into the process: {@code code}, {@code message}, {@code
   * request_id}, {@code http_status}, {@code retryable} and {@code help}. All six are always there;
   * what is not known is null.
   */
  public Map<String, Object> variables() {
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("code", code.name());
    variables.put("message", message);
    variables.put("request_id", requestId);
    variables.put("http_status", httpStatus);
    variables.put("retryable", code.retryable());
    variables.put("help", code.help());
    return variables;
  }
}
