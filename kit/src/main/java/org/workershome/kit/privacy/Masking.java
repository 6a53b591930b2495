package org.workershome.kit.privacy;

/** What is shown of personal data by default. Whoever needs more must say why. */
public final class Masking {
  private Masking() {}

  /**
   * {@code 500***********1234}: region and last four. Of one of 15 digits {@code 500*********123}:
   * before its three of sequence stands the day of birth.
   */
  public static String citizenId(String id) {
    return keep(id, 3, id.length() == 15 ? 3 : 4);
  }

  /** {@code E*****678}: of passports and of residents' permits for Hong Kong, Macao and Taiwan. */
  public static String passport(String number) {
    return keep(number, 1, 3);
  }

  /**
   * {@code 张*}, {@code 欧***}: the first character, also of a surname of two: those are so rare that
   * the whole one would say who it is. Also of {@code 阿卜杜拉·买买提}, whose dot is covered too.
   */
  public static String name(String name) {
    return keep(name, 1, 0);
  }

  /** {@code 138****5678}. */
  public static String phone(String phone) {
    return keep(phone, 3, 4);
  }

  /** {@code ***************1234}: the last four. */
  public static String card(String card) {
    return keep(card, 0, 4);
  }

  /** What is too short to keep both ends is covered whole, so that nothing is given away. */
  private static String keep(String text, int head, int tail) {
    int[] characters = text.codePoints().toArray();
    boolean covered = characters.length <= head + tail;
    StringBuilder masked = new StringBuilder(characters.length);
    for (int i = 0; i < characters.length; i++) {
      boolean shown = !covered && (i < head || i >= characters.length - tail);
      masked.appendCodePoint(shown ? characters[i] : '*');
    }
    return masked.toString();
  }
}
