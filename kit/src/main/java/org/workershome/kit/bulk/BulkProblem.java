package org.workershome.kit.bulk;

import org.workershome.kit.problem.ProblemType;

/** What can be wrong with a file, or with the moment. Closed: callers switch on the codes. */
public enum BulkProblem implements ProblemType {
  FILE_EMPTY(422, "文件为空", "The file is empty"),
  FILE_TYPE_UNKNOWN(422, "不是可识别的 CSV 或 XLSX 文件", "Neither a CSV nor an XLSX file"),
  FILE_TYPE_LIES(422, "文件内容与声明的类型不符", "The file is not what its content type says"),
  ENCODING_UNKNOWN(422, "文字编码无法识别", "The text is neither UTF-8 nor GB18030"),
  HEADER_WRONG(422, "表头不符合要求", "The header is not as it should be"),
  TOO_MANY_COLUMNS(422, "列数过多", "Too many columns"),
  TOO_MANY_LINES(422, "行数过多，请拆分文件", "Too many lines; split the file"),
  LINE_UNREADABLE(422, "有一行无法读取", "A line cannot be read"),
  WORKBOOK_DAMAGED(422, "XLSX 文件已损坏", "The workbook is damaged"),
  WORKBOOK_REFUSED(422, "XLSX 文件内容异常，已拒绝", "The workbook is refused as unsafe"),
  IMPORT_CHANGED(409, "文件或规则与预检时不同，请重新上传预检", "The file or the rules differ from the dry run"),
  IMPORT_NOT_READY(409, "当前状态不允许此操作", "The import's state does not allow this"),
  EXPORT_FORMAT_UNKNOWN(400, "导出格式只能是 csv 或 xlsx", "The format is csv or xlsx");

  private final int status;
  private final String titleZh;
  private final String titleEn;

  BulkProblem(int status, String titleZh, String titleEn) {
    this.status = status;
    this.titleZh = titleZh;
    this.titleEn = titleEn;
  }

  @Override
  public String code() {
    return name();
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String titleZh() {
    return titleZh;
  }

  @Override
  public String titleEn() {
    return titleEn;
  }
}
