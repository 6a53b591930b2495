package org.workershome.kit.bulk;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.problem.ProblemException;

/** The two kinds of files that people have. */
public enum FileFormat {
  CSV("text/csv", "text/csv; charset=UTF-8", "csv"),
  XLSX(FileFormat.SHEET, FileFormat.SHEET, "xlsx");

  /** The registered type of a workbook. */
  public static final String SHEET =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final String type;
  private final String contentType;
  private final String extension;

  FileFormat(String type, String contentType, String extension) {
    this.type = type;
    this.contentType = contentType;
    this.extension = extension;
  }

  /** Of an answer. */
  String contentType() {
    return contentType;
  }

  String extension() {
    return extension;
  }

  /** What a content type promises; null when it promises nothing, as {@code octet-stream}. */
  static @Nullable FileFormat declaredBy(@Nullable String contentType) {
    String bare =
        contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    for (FileFormat format : values()) {
      if (format.type.equals(bare)) {
        return format;
      }
    }
    return null;
  }

  /**
   * @param name as a caller gives it; CSV without one
   * @throws ProblemException 400 for another name
   */
  public static FileFormat named(@Nullable String name) {
    if (name == null || name.isEmpty()) {
      return CSV;
    }
    for (FileFormat format : values()) {
      if (format.extension.equals(name)) {
        return format;
      }
    }
    throw new ProblemException(BulkProblem.EXPORT_FORMAT_UNKNOWN)
        .fault("format", "UNKNOWN", "只能是 csv 或 xlsx", "is csv or xlsx");
  }
}
