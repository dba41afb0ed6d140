package ai.welink.camunda.api;

/**
 * WeLink's key and secret, sent as the headers {@code x-api-key} and {@code x-api-secret} with
 * every call (WeLink's endpoint pages). {@link #toString()} shows neither.
 *
 * @param apiKey printable ASCII, no spaces, not empty
 * @param apiSecret the same
 */
public record Credentials(String apiKey, String apiSecret) {

  /**
   * @throws IllegalArgumentException if one of the two can't be sent as a header; names which, and
   *     never shows it
   */
  public Credentials {
    check("apiKey", apiKey);
    check("apiSecret", apiSecret);
  }

  private static void check(String name, String value) {
    if (!fitsIntoHeader(value)) {
      throw new IllegalArgumentException(
          name + " must be printable ASCII without spaces, as WeLink shows it");
    }
  }

  /** Whether a key or secret can be sent as a header as it is. */
  public static boolean fitsIntoHeader(String value) {
    return value != null
        && !value.isEmpty()
        && value.chars().allMatch(character -> character > 0x20 && character < 0x7f);
  }

  @Override
  public String toString() {
    return "Credentials[not shown]";
  }
}
