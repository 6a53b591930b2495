package org.workershome.petition.mediation;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An employer who is a party, or who employs a mediator. */
record Employer(String name, String key, @Nullable String creditCode) {

  static Employer of(String name, @Nullable String creditCode) {
    return new Employer(name.strip(), keyOf(name), creditCode);
  }

  /** The same name, however it was typed: width, case, brackets and spaces do not count. */
  private static String keyOf(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s\\p{Punct}\\p{IsPunctuation}]", "");
  }

  /** By the credit code where both are known, else by the name. */
  boolean isSame(Employer other) {
    return (creditCode != null && other.creditCode != null)
        ? creditCode.equals(other.creditCode)
        : key.equals(other.key);
  }
}
