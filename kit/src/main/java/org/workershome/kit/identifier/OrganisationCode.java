package org.workershome.kit.identifier;

import java.util.Optional;
import java.util.regex.Pattern;

/** An organisation code after GB 11714-1997, with its hyphen: {@code D2143569-X}. */
public final class OrganisationCode {
  private static final Pattern FORM = Pattern.compile("[0-9A-Z]{8}-[0-9X]");
  private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

  private OrganisationCode() {}

  /** What is wrong with it, if anything. */
  public static Optional<Flaw> flaw(String text) {
    if (!FORM.matcher(text).matches()) {
      return Optional.of(Flaw.ORGANISATION_CODE_FORM);
    }
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += Character.digit(text.charAt(i), 36) * WEIGHTS[i];
    }
    int check = 11 - sum % 11;
    char expected = check == 10 ? 'X' : (char) ('0' + check % 11);
    return expected == text.charAt(9)
        ? Optional.empty()
        : Optional.of(Flaw.ORGANISATION_CODE_CHECK);
  }
}
