package org.workershome.acceptance.chain;

import java.util.random.RandomGenerator;

/**
 * Particulars of a person who does not exist but passes every check digit.
 *
 * @param citizenId 18 characters, GB 11643
 * @param bankCard 19 digits, Luhn
 */
public record InventedPerson(String name, String citizenId, String phone, String bankCard) {
  private static final String[] SURNAMES = {"王", "李", "张", "刘", "陈", "杨", "黄", "周", "吴", "徐"};
  private static final String[] GIVEN = {"建国", "秀英", "志强", "桂兰", "明", "丽华", "永胜", "小红", "德福", "玉梅"};
  private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String ID_CHECKS = "10X98765432";

  /**
   * @param cardEnd the last digits wanted of the card, for example {@code 0002}, which the
   *     simulated bank rejects
   */
  public static InventedPerson drawn(RandomGenerator random, String cardEnd) {
    String name = SURNAMES[random.nextInt(SURNAMES.length)] + GIVEN[random.nextInt(GIVEN.length)];
    String body =
        "500112"
            + String.format(
                "%04d%02d%02d%03d",
                random.nextInt(1960, 2000),
                random.nextInt(1, 13),
                random.nextInt(1, 29),
                random.nextInt(1000));
    String phone = "138" + String.format("%08d", random.nextInt(100_000_000));
    return new InventedPerson(name, body + checkCharacter(body), phone, card(random, cardEnd));
  }

  private static char checkCharacter(String body) {
    int sum = 0;
    for (int i = 0; i < ID_WEIGHTS.length; i++) {
      sum += ID_WEIGHTS[i] * (body.charAt(i) - '0');
    }
    return ID_CHECKS.charAt(sum % 11);
  }

  /** Draws middles until the wanted end happens to carry a right check digit. */
  private static String card(RandomGenerator random, String end) {
    while (true) {
      String card =
          "621700"
              + String.format("%0" + (13 - end.length()) + "d", random.nextInt(100_000_000))
              + end;
      if (card.length() == 19 && luhn(card)) {
        return card;
      }
    }
  }

  private static boolean luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int doubled = i % 2 == 0 ? digit : digit * 2;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0;
  }

  /** Even invented particulars stay out of logs, so that a leak test can search for them. */
  @Override
  public String toString() {
    return "InventedPerson[…]";
  }
}
