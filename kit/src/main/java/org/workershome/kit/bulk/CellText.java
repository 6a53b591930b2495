package org.workershome.kit.bulk;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.bulk.TableWriter.NumberText;
import org.workershome.kit.ids.Clocks;

/** How a value reads in a file for people: Chinese time, plain numbers, nothing that runs. */
final class CellText {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(Clocks.ZONE);

  private CellText() {}

  static String guarded(@Nullable Object cell) {
    return switch (cell) {
      case null -> "";
      case NumberText number -> number.text();
      case BigDecimal number -> number.toPlainString();
      case Number number -> number.toString();
      case LocalDate day -> day.toString();
      case Instant at -> TIME.format(at);
      case OffsetDateTime at -> TIME.format(at);
      case Boolean truth -> truth ? "是" : "否";
      default -> FormulaGuard.neutral(clean(cell.toString()));
    };
  }

  /** Without what neither format can hold: control characters and halves of characters. */
  private static String clean(String text) {
    if (text.codePoints().noneMatch(CellText::isUnwritable)) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().filter(c -> !isUnwritable(c)).forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isUnwritable(int c) {
    return (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')
        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
        || c == 0xFFFE
        || c == 0xFFFF;
  }
}
