package org.workershome.petition.sentiment;

/** Why nothing is shown. */
enum WithheldReason {
  STILL_OPEN("问卷尚未截止，截止前不显示任何结果", "The questionnaire is open: nothing is shown before it closes"),
  BELOW_MINIMUM(
      "答卷数量未达到最低要求，为保护填写人不显示结果", "Too few have answered: the results could tell who said what");

  private final String zh;
  private final String en;

  WithheldReason(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  String zh() {
    return zh;
  }

  String en() {
    return en;
  }
}
