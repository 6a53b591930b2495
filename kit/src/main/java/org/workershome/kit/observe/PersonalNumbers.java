package org.workershome.kit.observe;

import java.util.regex.Pattern;

/** Numbers of people where none belongs: in a request's id, in a key, in an address. */
public final class PersonalNumbers {
  /** Random by its nature, and yet now and then a row of digits. */
  private static final String UUID = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

  private static final String CITIZEN_ID =
      "[1-9]\\d{5}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx]";

  private static final String MOBILE = "1[3-9]\\d{9}";
  private static final String CARD = "62\\d{14,17}|4\\d{15,18}|5[1-5]\\d{14}";

  private static final Pattern ID = Pattern.compile(UUID);

  private static final Pattern NUMBER =
      Pattern.compile("(?<!\\d)(?:" + CITIZEN_ID + "|" + MOBILE + "|" + CARD + ")(?!\\d)");

  private static final Pattern DIGITS = Pattern.compile(UUID + "|(?<digits>\\d{8,}[Xx]?)");

  private PersonalNumbers() {}

  /** Told by their form alone, so that counters and times of day are let through. */
  public static boolean areIn(String text) {
    return NUMBER.matcher(ID.matcher(text).replaceAll("-")).find();
  }

  /** An address without any long number, well-formed or mistyped; ids of records stay. */
  public static String covered(String address) {
    return DIGITS
        .matcher(address)
        .replaceAll(found -> found.group("digits") == null ? found.group() : "***");
  }
}
