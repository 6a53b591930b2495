package org.workershome.petition.legalaid;

/** What the help consists of at the time. */
enum LegalAidStage {
  CONSULTATION("咨询、代拟法律文书"),
  NEGOTIATION("协商"),
  MEDIATION("调解"),
  ARBITRATION("仲裁"),
  LITIGATION("诉讼");

  private final String zh;

  LegalAidStage(String zh) {
    this.zh = zh;
  }

  String zh() {
    return zh;
  }
}
