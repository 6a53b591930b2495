package org.workershome.petition.triage;

/** The procedures of law that a labour matter can be shown to. */
enum StatutoryRoute {
  MEDIATION(
      "劳动争议调解",
      "labour dispute mediation",
      "可以向本单位劳动争议调解委员会、基层人民调解组织或者乡镇、街道设立的具有劳动争议调解职能的组织申请调解"
          + "（《中华人民共和国劳动争议调解仲裁法》第十条）；自调解组织收到调解申请之日起十五日内未达成调解协议的，"
          + "可以依法申请仲裁（同法第十四条）"),
  ARBITRATION("劳动人事争议仲裁", "labour arbitration", "可以向有管辖权的劳动人事争议仲裁委员会申请仲裁（《中华人民共和国劳动争议调解仲裁法》）"),
  LABOUR_INSPECTORATE(
      "劳动保障监察",
      "the labour inspectorate",
      "可以向劳动保障监察机构投诉；违法行为在二年内未被发现，也未被举报、投诉的，不再查处（《劳动保障监察条例》第二十条）");

  private final String labelZh;
  private final String labelEn;
  private final String adviceZh;

  StatutoryRoute(String labelZh, String labelEn, String adviceZh) {
    this.labelZh = labelZh;
    this.labelEn = labelEn;
    this.adviceZh = adviceZh;
  }

  String labelZh() {
    return labelZh;
  }

  String labelEn() {
    return labelEn;
  }

  String adviceZh() {
    return adviceZh;
  }
}
