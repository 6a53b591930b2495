package org.workershome.petition.legalaid;

/** What an officer found of a waiver that the applicant declared himself. */
enum WaiverFinding {
  CONFIRMED("免予核查的情形经核实成立"),
  REFUSED("免予核查的情形经核实不成立");

  private final String zh;

  WaiverFinding(String zh) {
    this.zh = zh;
  }

  String zh() {
    return zh;
  }
}
