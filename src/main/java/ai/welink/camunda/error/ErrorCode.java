package ai.welink.camunda.error;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A BPMN error code with what it means and what helps.
 *
 * @param name the code as a boundary event catches it; always starts with {@value #PREFIX}
 * @param meaning one sentence for a person
 * @param help what that person can do about it
 * @param retryable whether the same call may succeed later although nobody has changed anything
 */
public record ErrorCode(String name, String meaning, String help, boolean retryable) {

  /** What every code of this pack starts with. */
  public static final String PREFIX = "WELINK_";

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");
  private static final int LONGEST_CODE = 100;

  /** Apart, since the known errors are codes themselves: each class would need the other first. */
  private static final class Known {
    private static final Map<String, ErrorCode> BY_NAME =
        Arrays.stream(KnownError.values())
            .map(KnownError::code)
            .collect(Collectors.toUnmodifiableMap(ErrorCode::name, Function.identity()));
  }

  /** Whether a word has the form of WeLink's codes: capitals, digits and single underscores. */
  public static boolean looksLikeCode(String word) {
    return word != null && word.length() <= LONGEST_CODE && CODE.matcher(word).matches();
  }

  /**
   * The code under which a failure reaches the process. WeLink's list is known to be incomplete
   * (WeLink documentation), so a code that nobody has seen yet keeps its own name.
   *
   * @param reported the code as WeLink spells it, of the form that {@link #looksLikeCode} accepts
   */
  public static ErrorCode reported(String reported) {
    String name = reported.startsWith(PREFIX) ? reported : PREFIX + reported;
    ErrorCode known = Known.BY_NAME.get(name);
    return known != null ? known : foreign(name);
  }

  private static ErrorCode foreign(String name) {
    return new ErrorCode(
        name, "WeLink reports this code", "See what WeLink says in the message", false);
  }

  /** Whether WeLink's documentation lists this code; null is none. */
  public static boolean isDocumented(String reported) {
    return EnumSet.range(KnownError.WRONG_PASSWORD, KnownError.PIN_REQUIRED).stream()
        .anyMatch(error -> error.name().equals(reported));
  }

  /** Whether this code is in the list of known errors, in whatever case it is spelled. */
  public static boolean isListed(String reported) {
    return Known.BY_NAME.containsKey(PREFIX + reported.toUpperCase(Locale.ROOT));
  }

  /** All codes that are known by name, in the order of the documentation. */
  public static List<ErrorCode> known() {
    return Arrays.stream(KnownError.values()).map(KnownError::code).toList();
  }
}
