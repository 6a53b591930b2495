package org.workershome.petition.core;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What people call a petition: {@code XF-CQ.ENERGY-2026-000001}. Given at receipt and never changed
 * afterwards, also when the union is moved or renamed.
 */
public record PetitionNumber(String value) {
  private static final Pattern FORM = Pattern.compile("XF-[A-Za-z0-9_.-]+-\\d{4}-\\d{6,}");

  public PetitionNumber {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a petition number: " + value);
    }
  }

  /** The number with this place in the union's year. */
  public static PetitionNumber of(String unionPath, int year, long place) {
    return new PetitionNumber(
        String.format(Locale.ROOT, "XF-%s-%04d-%06d", unionPath, year, place));
  }

  @Override
  public String toString() {
    return value;
  }
}
