package org.workershome.kit.identifier;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A bank card's number after ISO/IEC 7812-1 (Luhn): catches a mistyped digit before money goes to a
 * stranger.
 */
public final class BankCard {
  private static final Pattern FORM = Pattern.compile("\\d{12,19}");

  private BankCard() {}

  /** What is wrong with it, if anything. */
  public static Optional<Flaw> flaw(String text) {
    if (!FORM.matcher(text).matches()) {
      return Optional.of(Flaw.BANK_CARD_FORM);
    }
    int sum = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(text.length() - 1 - i) - '0';
      int weighed = i % 2 == 0 ? digit : digit * 2;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum % 10 == 0 ? Optional.empty() : Optional.of(Flaw.BANK_CARD_CHECK);
  }
}
