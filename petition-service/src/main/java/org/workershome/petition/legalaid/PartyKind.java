package org.workershome.petition.legalaid;

/** On which side of the other side somebody stands. */
enum PartyKind {
  RESPONDENT("被申请人（被告）"),
  REPRESENTATIVE("对方代理人所在律师事务所");

  private final String zh;

  PartyKind(String zh) {
    this.zh = zh;
  }

  String zh() {
    return zh;
  }
}
