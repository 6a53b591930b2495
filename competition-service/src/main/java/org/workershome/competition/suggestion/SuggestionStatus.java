package org.workershome.competition.suggestion;

/** The name of a suggestion's state, on the wire and in the row. */
public enum SuggestionStatus {
  SUBMITTED("已提交"),
  RESERVED("技术储备"),
  ADOPTED("已采纳"),
  NOT_ADOPTED("未采纳"),
  BENEFIT_STATED("已申报效益"),
  VERIFIED("效益已核实");

  private final String labelZh;

  SuggestionStatus(String labelZh) {
    this.labelZh = labelZh;
  }

  public String labelZh() {
    return labelZh;
  }
}
