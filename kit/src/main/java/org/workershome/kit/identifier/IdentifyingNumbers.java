package org.workershome.kit.identifier;

import java.util.regex.Pattern;

/**
 * Numbers in a text by which somebody could be found: of an id, a telephone, a card, an account.
 * However they are typed: in one, in groups with spaces, hyphens or dots, or in full width.
 */
public final class IdentifyingNumbers {
  /** In one piece; sums of money are shorter. */
  private static final String WHOLE = "\\p{Nd}{8,}";

  /** As long as a mobile number, in groups. */
  private static final String GROUPED = "\\p{Nd}(?:[\\s\\p{Z}\\p{Pd}.·_]*\\p{Nd}){10,}";

  private static final Pattern NUMBER = Pattern.compile(GROUPED + "[Xx]?|" + WHOLE + "[Xx]?");

  /** What has as many digits and finds nobody: two dates side by side. */
  private static final Pattern DATE =
      Pattern.compile(
          "(?<!\\p{Nd})(?:19|20)\\d{2}(?:[-./]\\d{1,2}[-./]\\d{1,2}|年\\d{1,2}月\\d{1,2}日)(?!\\p{Nd})");

  /** Six digits may be the end of an account. */
  private static final Pattern PERHAPS = Pattern.compile("\\p{Nd}{6,}");

  private IdentifyingNumbers() {}

  public static boolean areIn(String text) {
    return NUMBER.matcher(DATE.matcher(text).replaceAll("日")).find();
  }

  /** The text with stars for every such number, and for what could be a part of one. */
  public static String covered(String text) {
    String grouped = NUMBER.matcher(text).replaceAll("******");
    return PERHAPS.matcher(grouped).replaceAll("******");
  }
}
