package org.workershome.kit.attachment;

import org.workershome.kit.problem.ProblemType;

/** What can go wrong with an attachment. Closed. */
enum AttachmentProblem implements ProblemType {
  UPLOAD_BROKEN(400, "文件没有完整收到，请重新上传", "The file did not arrive whole; send it again"),
  RECORD_CLOSED(409, "事项已办结，不能增减附件", "The record is closed: its files stay as they are"),
  ATTACHMENT_IS_PROOF(409, "该附件已作为凭据引用，不能移除", "Something rests on the file: it stays"),
  ATTACHMENT_REMOVED(410, "附件已移除", "The attachment was removed"),
  FILE_TYPE_NOT_TAKEN(415, "不接受此类文件", "Files of this type are not taken"),
  FILE_TYPE_LIES(415, "文件内容与声明的类型不符", "The file is not what it is said to be"),
  RANGE_NOT_SATISFIABLE(416, "请求的范围超出文件", "The range lies outside of the file"),
  FILE_EMPTY(422, "文件为空", "The file is empty"),
  FILE_INFECTED(422, "文件含有病毒，已拒收", "The file holds a virus and was refused"),
  QUOTA_EXCEEDED(422, "该事项的附件数量或总量已达上限", "The record has as many files as it may have"),
  PROOF_NOT_ON_FILE(422, "所引用的附件不在本事项中，或内容不符", "No such file is stored with this record"),
  SCANNER_AWAY(503, "病毒扫描服务暂时不可用，请稍后再试", "The virus scanner is away; try again later"),
  STORE_AWAY(503, "文件存储暂时不可用，请稍后再试", "The store of files is away; try again later");

  private final int status;
  private final String titleZh;
  private final String titleEn;

  AttachmentProblem(int status, String titleZh, String titleEn) {
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
