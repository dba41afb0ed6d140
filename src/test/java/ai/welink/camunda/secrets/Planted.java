package ai.welink.camunda.secrets;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The keys, secrets and the message's text that the tests use wherever a process could show them.
 * Nothing else looks like them, so that they are found wherever they come out.
 */
public final class Planted {

  public static final String KEY = "PLANTED-key-4f1c9a7e52";
  public static final String SECRET = "PLANTED-secret-b82d60f391";
  public static final String WEBHOOK_SECRET = "PLANTED-webhook-secret-97ce15";
  public static final String PROXY_PASSWORD = "PLANTED-proxy-password-3d7a08";

  /** A text for a person on LinkedIn, or a part of one. */
  public static final String TEXT = "PLANTED-text-zq5w8m2kjx";

  private static final Map<String, String> NAMES =
      Map.of(
          KEY, "the key",
          SECRET, "the secret",
          WEBHOOK_SECRET, "the webhook's secret",
          PROXY_PASSWORD, "the proxy's password",
          TEXT, "the message's text");

  /** Each form in which one of them may come out, and what it is. */
  private static final Map<String, String> FORMS =
      NAMES.entrySet().stream()
          .flatMap(each -> forms(each.getKey()).map(form -> Map.entry(form, each.getValue())))
          .collect(
              Collectors.toMap(
                  Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one, TreeMap::new));

  private static final Pattern ANY =
      Pattern.compile(FORMS.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|")));

  private Planted() {}

  /** What a text shows of them, in whatever form; empty if nothing. */
  public static List<String> in(String text) {
    Matcher found = ANY.matcher(text);
    return found.results().map(each -> FORMS.get(each.group())).distinct().sorted().toList();
  }

  /** Up to 200 characters before the first of them, to tell where it came from. */
  static String before(String text) {
    Matcher found = ANY.matcher(text);
    return found.find()
        ? text.substring(Math.max(0, found.start() - 200), found.start()).strip()
        : "";
  }

  /** As it is, in hexadecimal, and in Base64 whatever stands before it. */
  private static Stream<String> forms(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    String hex = HexFormat.of().formatHex(bytes);
    Stream<String> plain = Stream.of(value, hex, hex.toUpperCase());
    return Stream.concat(plain, IntStream.range(0, 3).mapToObj(each -> base64(bytes, each)));
  }

  /** Without the digits that depend on what stands around it. */
  private static String base64(byte[] value, int before) {
    byte[] shifted = new byte[before + value.length];
    Arrays.fill(shifted, (byte) ' ');
    System.arraycopy(value, 0, shifted, before, value.length);
    String whole = Base64.getEncoder().withoutPadding().encodeToString(shifted);
    return whole.substring(before == 0 ? 0 : 4, shifted.length / 3 * 4);
  }
}
