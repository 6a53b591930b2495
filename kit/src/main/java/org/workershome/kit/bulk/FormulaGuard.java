package org.workershome.kit.bulk;

import java.util.regex.Pattern;

/**
 * Keeps a cell from being taken for a formula: a spreadsheet runs whatever begins with one of these
 * signs, in full width too. An apostrophe before it makes it text; a text that has such an
 * apostrophe itself gets one more, so that reading takes exactly one away.
 */
final class FormulaGuard {
  /** Sources: OWASP, CSV injection; the full-width signs are what Chinese keyboards type. */
  private static final String SIGNS = "[=+\\-@\\t\\r\\n＝＋－＠]";

  private static final Pattern DANGEROUS = Pattern.compile("'*" + SIGNS);
  private static final Pattern GUARDED = Pattern.compile("'+" + SIGNS);
  private static final Pattern PLAIN_NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");

  private FormulaGuard() {}

  static String neutral(String text) {
    return DANGEROUS.matcher(text).lookingAt() ? "'" + text : text;
  }

  /** Whether a text is a number and nothing else: -5 is no formula. */
  static boolean isNumber(String text) {
    return PLAIN_NUMBER.matcher(text).matches();
  }

  static String original(String text) {
    return GUARDED.matcher(text).lookingAt() ? text.substring(1) : text;
  }
}
