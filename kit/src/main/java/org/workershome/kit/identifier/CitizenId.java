package org.workershome.kit.identifier;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A citizen's id number after GB 11643-1999: six digits of the region, eight of the birth date,
 * three of sequence (odd for men), one check character.
 *
 * <p>The region is not looked up: codes of abolished regions stay in people's ids for life.
 */
public final class CitizenId {
  private static final Pattern FORM = Pattern.compile("[1-9]\\d{16}[\\dX]");
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";
  private static final DateTimeFormatter BIRTH =
      DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

  private CitizenId() {}

  /**
   * What is wrong with it, if anything.
   *
   * @param today nobody is born after it
   */
  public static Optional<Flaw> flaw(String text, LocalDate today) {
    if (!FORM.matcher(text).matches()) {
      return Optional.of(Flaw.CITIZEN_ID_FORM);
    }
    if (check(text) != text.charAt(17)) {
      return Optional.of(Flaw.CITIZEN_ID_CHECK);
    }
    try {
      return birthDate(text).isAfter(today)
          ? Optional.of(Flaw.CITIZEN_ID_BORN_LATER)
          : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.of(Flaw.CITIZEN_ID_BIRTH_DATE);
    }
  }

  /**
   * The birth date of a sound number.
   *
   * @throws DateTimeParseException when {@link #flaw} was not asked before
   */
  public static LocalDate birthDate(String sound) {
    return LocalDate.parse(sound.substring(6, 14), BIRTH);
  }

  /**
   * The number of 18 characters that took the place of one of 15 digits (GB 11643-1989): with the
   * century, always 19, and the check character.
   *
   * @param old fifteen digits
   */
  public static String ofOld(String old) {
    if (old.length() != 15) {
      throw new IllegalArgumentException("an old id number has 15 digits");
    }
    String longer = old.substring(0, 6) + "19" + old.substring(6);
    return longer + check(longer);
  }

  private static char check(String text) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (text.charAt(i) - '0');
    }
    return CHECKS.charAt(sum % 11);
  }
}
