package org.workershome.petition.triage;

import org.workershome.petition.core.Regulation;

/** The only two reasons for not accepting a petition. */
enum NonAcceptanceReason {
  /** 已经受理或者正在办理的同一事项, within its term. */
  IN_HAND("信访工作条例 第十九条", "该信访事项已由有权处理的机关受理，正在规定期限内办理"),
  /** 复核终结后以同一事实和理由再次提出. */
  AT_ITS_END("信访工作条例 第三十六条", "该信访事项已经复核，您仍以同一事实和理由提出投诉请求");

  private final String article;
  private final String zh;

  NonAcceptanceReason(String article, String zh) {
    this.article = article;
    this.zh = zh;
  }

  String article() {
    return article;
  }

  /** Its article in the regulation that was in force when the petition came in. */
  String basis(Regulation law) {
    return switch (this) {
      case IN_HAND -> law.sameMatter();
      case AT_ITS_END -> law.recheck();
    };
  }

  String zh() {
    return zh;
  }
}
