package org.workershome.aid.household;

/** What a file's numbers must be like. Pure. */
final class ParticularsRules {
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";

  private ParticularsRules() {}

  /** GB 11643-1999: the 18th character follows from the seventeen digits before it. */
  static boolean isCitizenId(String id) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (id.charAt(i) - '0');
    }
    return id.length() == WEIGHTS.length + 1 && CHECKS.charAt(sum % 11) == id.charAt(17);
  }

  /** ISO/IEC 7812-1 (Luhn): catches a mistyped digit before money goes to a stranger. */
  static boolean isBankCard(String card) {
    int sum = 0;
    for (int i = 0; i < card.length(); i++) {
      int digit = card.charAt(card.length() - 1 - i) - '0';
      int weighed = i % 2 == 0 ? digit : digit * 2;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum % 10 == 0;
  }
}
