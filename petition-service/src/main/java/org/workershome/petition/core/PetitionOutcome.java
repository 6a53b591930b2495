package org.workershome.petition.core;

/** What an opinion says about a request (信访工作条例 第三十二条). */
public enum PetitionOutcome {
  /** 予以支持: facts are clear, and law or policy is on its side. */
  SUPPORT("予以支持"),
  /** 做好解释: reasonable, but there is no basis for it. */
  EXPLAIN("做好解释工作"),
  /** 不予支持. */
  NOT_SUPPORT("不予支持");

  private final String zh;

  PetitionOutcome(String zh) {
    this.zh = zh;
  }

  public String zh() {
    return zh;
  }
}
