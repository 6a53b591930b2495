package org.workershome.aid.core.bank;

/** What a bank reads. Chinese banks' batch payment takes tables first, ISO 20022 by version. */
public enum FileKind {
  DELIMITED_UTF8("csv", "text/csv; charset=UTF-8"),
  DELIMITED_GB18030("csv", "text/csv; charset=GB18030"),
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  PAIN_001_001_03("xml", "application/xml"),
  PAIN_001_001_09("xml", "application/xml");

  private final String extension;
  private final String mediaType;

  FileKind(String extension, String mediaType) {
    this.extension = extension;
    this.mediaType = mediaType;
  }

  public String extension() {
    return extension;
  }

  public String mediaType() {
    return mediaType;
  }
}
