package org.workershome.kit.bulk;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts of a workbook: characters that XML cannot hold are written {@code _x000D_}, and whatever
 * looks like that has its first underscore written so.
 */
final class SheetText {
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private SheetText() {}

  static String read(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    return ESCAPED
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(found.group(1), 16))));
  }

  static String written(String text) {
    return text.contains("_x") ? ESCAPED.matcher(text).replaceAll("_x005F_x$1_") : text;
  }
}
