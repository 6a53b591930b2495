package org.workershome.aid.household;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** What a file's numbers must be like. Pure. */
final class ParticularsRules {
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";

  private ParticularsRules() {}

  /**
   * GB 11643-1999: the 18th character follows from the seventeen digits before it, and the birth
   * date is a date. The region is not checked: codes of abolished regions stay in people's ids.
   */
  static boolean isCitizenId(String id) {
    if (!id.matches("\\d{17}[\\dX]")) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (id.charAt(i) - '0');
    }
    return CHECKS.charAt(sum % 11) == id.charAt(17) && isDate(id.substring(6, 14));
  }

  private static boolean isDate(String digits) {
    try {
      LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /** ISO/IEC 7812-1 (Luhn): catches a mistyped digit before money goes to a stranger. */
  static boolean isBankCard(String card) {
    if (!card.matches("\\d{12,19}")) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < card.length(); i++) {
      int digit = card.charAt(card.length() - 1 - i) - '0';
      int weighed = i % 2 == 0 ? digit : digit * 2;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum % 10 == 0;
  }
}
