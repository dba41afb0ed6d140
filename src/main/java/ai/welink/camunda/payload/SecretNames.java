package ai.welink.camunda.payload;

/**
 * Names of the runtime's secrets in texts that come from outside. The runtime puts the secret in
 * the place of {@code secrets.NAME} in every variable that a connector fetches, whoever wrote it.
 */
public final class SecretNames {

  private static final String MARK = "secrets.";

  private SecretNames() {}

  /** The same text, in which no name of a secret can be recognised. */
  public static String disarmed(String text) {
    return text.replace(MARK, "secrets ");
  }

  /** Whether nothing in a text can be taken for the name of a secret. */
  static boolean areAbsentFrom(String text) {
    return !text.contains(MARK);
  }
}
