package org.workershome.kit.identifier;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An organisation's unified social credit code after GB 32100-2015: registrar, kind, region of the
 * registrar, organisation code, check character. A trade union's begins with 8.
 */
public final class CreditCode {
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int MODULUS = 31;
  private static final Pattern FORM =
      Pattern.compile("[" + ALPHABET + "]{2}\\d{6}[" + ALPHABET + "]{10}");

  private CreditCode() {}

  /** What is wrong with it, if anything. */
  public static Optional<Flaw> flaw(String text) {
    if (!FORM.matcher(text).matches()) {
      return Optional.of(Flaw.CREDIT_CODE_FORM);
    }
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < 17; i++) {
      sum += ALPHABET.indexOf(text.charAt(i)) * weight;
      weight = weight * 3 % MODULUS;
    }
    char check = ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
    return check == text.charAt(17) ? Optional.empty() : Optional.of(Flaw.CREDIT_CODE_CHECK);
  }

  /** Whether trade unions register under it. */
  public static boolean isTradeUnion(String sound) {
    return sound.charAt(0) == '8';
  }
}
