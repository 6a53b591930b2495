package org.workershome.kit.bulk;

import static java.util.Objects.requireNonNull;

/**
 * One column of a file. In a header it is known by its code and by either name.
 *
 * @param code in lower camel case; names the column in reasons
 * @param zh its name in Chinese, which exports and templates show
 * @param required a line without it is refused, and so is a file without the column
 * @param maxLength of a text, in characters
 * @param personal tells something of a person: never shown in an answer or a log
 */
public record BulkColumn(
    String code,
    String zh,
    String en,
    ColumnType type,
    boolean required,
    int maxLength,
    boolean personal) {
  /** The longest number or date. */
  private static final int SHORT = 40;

  public BulkColumn {
    requireNonNull(code, "code");
    requireNonNull(zh, "zh");
    requireNonNull(en, "en");
    requireNonNull(type, "type");
  }

  /** A required text. */
  public static BulkColumn text(String code, String zh, String en, int maxLength) {
    return new BulkColumn(code, zh, en, ColumnType.TEXT, true, maxLength, false);
  }

  /** A required number or date. */
  public static BulkColumn of(ColumnType type, String code, String zh, String en) {
    return new BulkColumn(code, zh, en, type, true, SHORT, false);
  }

  public BulkColumn optional() {
    return new BulkColumn(code, zh, en, type, false, maxLength, personal);
  }

  public BulkColumn asPersonal() {
    return new BulkColumn(code, zh, en, type, required, maxLength, true);
  }
}
