package org.workershome.kit.bulk;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.bulk.LineSource.Cell;
import org.workershome.kit.bulk.LineSource.CellKind;

/** Reads a cell as what its column says, or says why that cannot be. */
final class CellReader {
  /** More digits than that a spreadsheet forgets: a number of 18 digits was typed as one. */
  private static final int SHEET_DIGITS = 15;

  private static final Pattern INTEGER = Pattern.compile("-?\\d{1,18}");
  private static final Pattern DECIMAL =
      Pattern.compile("-?(\\d{1,16}|\\d{1,3}(,\\d{3}){1,5})(\\.\\d{1,18})?");
  private static final Pattern DAY =
      Pattern.compile(
          "(\\d{4})(?:[-/.](\\d{1,2})[-/.](\\d{1,2})|年(\\d{1,2})月(\\d{1,2})日|(\\d{2})(\\d{2}))");

  private static final LocalDate FIRST_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate FIRST_1904 = LocalDate.of(1904, 1, 1);

  /** Excel believes in 29 February 1900; days up to it are one off, and nobody means them. */
  private static final int FIRST_SURE_DAY = 61;

  private static final int LAST_DAY = 2_958_465;

  private final boolean from1904;

  CellReader(boolean from1904) {
    this.from1904 = from1904;
  }

  /** Why a cell is refused; the value is not repeated. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    private final String code;
    private final String zh;
    private final String en;

    Unreadable(String code, String zh, String en) {
      super(code, null, false, false);
      this.code = code;
      this.zh = zh;
      this.en = en;
    }

    String code() {
      return code;
    }

    String zh() {
      return zh;
    }

    String en() {
      return en;
    }
  }

  /** Null when the cell is empty. */
  @Nullable Object read(Cell cell, BulkColumn column) throws Unreadable {
    switch (cell.kind()) {
      case FORMULA ->
          throw new Unreadable("FORMULA", "单元格是公式，请粘贴为数值", "is a formula; paste its value");
      case ERROR -> throw new Unreadable("ERROR_CELL", "单元格是错误值", "is an error of the sheet");
      case TEXT, NUMBER -> {}
    }
    String text = FormulaGuard.original(cell.text()).strip();
    if (text.isEmpty()) {
      return null;
    }
    boolean number = cell.kind() == CellKind.NUMBER;
    return switch (column.type()) {
      case TEXT -> number ? ofNumber(text) : ofText(text, column);
      case INTEGER -> integer(number ? plain(text) : narrow(text));
      case DECIMAL -> decimal(number ? plain(text) : narrow(text));
      case DATE -> number ? ofSerial(text) : day(narrow(text));
    };
  }

  /** How a cell reads in a result file: as its column would have it, or else as it is. */
  String shown(Cell cell, @Nullable BulkColumn column) {
    if (cell.kind() != CellKind.NUMBER || column == null) {
      return cell.text();
    }
    try {
      return column.type() == ColumnType.DATE
          ? ofSerial(cell.text()).toString()
          : plain(cell.text());
    } catch (Unreadable e) {
      return cell.text();
    }
  }

  private static String ofText(String text, BulkColumn column) throws Unreadable {
    String lines = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    if (lines.codePoints().anyMatch(CellReader::isControl)) {
      throw new Unreadable("CONTROL_CHARACTER", "含有不可见字符", "holds control characters");
    }
    if (lines.codePointCount(0, lines.length()) > column.maxLength()) {
      throw new Unreadable(
          "TOO_LONG",
          "最多 " + column.maxLength() + " 个字",
          "is longer than " + column.maxLength() + " characters");
    }
    return lines;
  }

  private static boolean isControl(int c) {
    return (Character.isISOControl(c) && c != '\n' && c != '\t')
        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
        || c == 0xFFFE
        || c == 0xFFFF;
  }

  private static String ofNumber(String raw) throws Unreadable {
    BigDecimal number = parsed(raw);
    if (number.precision() - Math.min(number.scale(), 0) > SHEET_DIGITS) {
      throw new Unreadable(
          "TYPED_AS_NUMBER", "超过 15 位的号码请设为文本格式", "has more than 15 digits; make the cell a text");
    }
    return plain(raw);
  }

  private static Long integer(String text) throws Unreadable {
    if (!INTEGER.matcher(text).matches()) {
      throw new Unreadable("NOT_A_WHOLE_NUMBER", "不是整数", "is not a whole number");
    }
    return Long.valueOf(text);
  }

  private static BigDecimal decimal(String text) throws Unreadable {
    if (!DECIMAL.matcher(text).matches()) {
      throw new Unreadable("NOT_A_NUMBER", "不是数字", "is not a number");
    }
    BigDecimal number = new BigDecimal(text.replace(",", "")).stripTrailingZeros();
    if (number.scale() > 2) {
      throw new Unreadable("TOO_MANY_DECIMALS", "最多两位小数", "has more than two decimals");
    }
    return number.setScale(2);
  }

  private static LocalDate day(String text) throws Unreadable {
    Matcher day = DAY.matcher(text);
    if (!day.matches()) {
      throw new Unreadable("NOT_A_DATE", "不是日期，应如 2013-05-01", "is not a date such as 2013-05-01");
    }
    int at = day.group(2) != null ? 2 : day.group(4) != null ? 4 : 6;
    try {
      return LocalDate.of(
          Integer.parseInt(day.group(1)),
          Integer.parseInt(day.group(at)),
          Integer.parseInt(day.group(at + 1)));
    } catch (DateTimeException e) {
      throw new Unreadable("NO_SUCH_DAY", "没有这一天", "is a day that does not exist");
    }
  }

  private LocalDate ofSerial(String raw) throws Unreadable {
    BigDecimal serial = parsed(raw);
    if (serial.compareTo(BigDecimal.valueOf(LAST_DAY)) > 0
        || serial.compareTo(BigDecimal.valueOf(from1904 ? 0 : FIRST_SURE_DAY)) < 0) {
      throw new Unreadable("NOT_A_DATE", "不是日期，应如 2013-05-01", "is not a date such as 2013-05-01");
    }
    return (from1904 ? FIRST_1904 : FIRST_1900).plusDays(serial.longValue());
  }

  /** A sheet keeps 0.1 + 0.2 as 0.30000000000000004: fifteen digits are what was meant. */
  private static String plain(String raw) throws Unreadable {
    BigDecimal number = parsed(raw).round(new MathContext(SHEET_DIGITS)).stripTrailingZeros();
    return (number.scale() < 0 ? number.setScale(0) : number).toPlainString();
  }

  private static BigDecimal parsed(String raw) throws Unreadable {
    try {
      BigDecimal number = raw.length() > 40 ? null : new BigDecimal(raw.strip());
      // 1E999999999 would be written out in a thousand million digits.
      if (number != null && Math.abs((long) number.scale()) <= 40) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new Unreadable("NOT_A_NUMBER", "不是数字", "is not a number");
    }
    throw new Unreadable("NOT_A_NUMBER", "不是数字", "is not a number");
  }

  /** Digits and signs as a Chinese keyboard types them in full width. */
  private static String narrow(String text) {
    if (text.chars().allMatch(c -> c < 0x80)) {
      return text;
    }
    StringBuilder narrow = new StringBuilder(text.length());
    text.chars().forEach(c -> narrow.append((char) (c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c)));
    return narrow.toString();
  }
}
