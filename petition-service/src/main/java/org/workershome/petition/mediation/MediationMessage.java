package org.workershome.petition.mediation;

/** What a worker is told about his mediation, in plain Chinese. */
enum MediationMessage {
  RECEIVED("mediation-received", "【工会】调解申请{NUMBER}已收到。自收到之日起十五日内未达成协议的，您可以依法申请仲裁。"),
  ARBITRATION_OPEN(
      "mediation-arbitration-open", "【工会】调解{NUMBER}的期限于{DATE}届满，仍未达成协议的，您可以依法申请劳动争议仲裁；调解仍可继续进行。"),
  EXTENDED("mediation-extended", "【工会】经双方同意，调解{NUMBER}的期限延长至{DATE}。"),
  FAILED("mediation-failed", "【工会】调解{NUMBER}未能达成协议，您可以依法申请劳动争议仲裁，请注意仲裁时效。"),
  AGREED("mediation-agreed", "【工会】调解{NUMBER}已达成协议，经双方签章、调解员签名并加盖调解组织印章后生效。"),
  EFFECTIVE("mediation-effective", "【工会】调解协议{NUMBER}已生效。双方可共同申请仲裁审查或者司法确认，司法确认最迟于{DATE}提出。"),
  INSTALMENT_NEAR("mediation-instalment-near", "【工会】调解协议{NUMBER}有一期款项将于{DATE}到期，到期未收到请联系工会。"),
  INSTALMENT_OVERDUE("mediation-instalment-overdue", "【工会】调解协议{NUMBER}有款项逾期未履行，您的救济途径请在职工之家查看。");

  private final String template;
  private final String textZh;

  MediationMessage(String template, String textZh) {
    this.template = template;
    this.textZh = textZh;
  }

  String template() {
    return template;
  }

  String textZh() {
    return textZh;
  }
}
