package org.workershome.petition.legalaid;

/** What an applicant is told about his legal aid, in plain Chinese. */
enum LegalAidMessage {
  RECEIVED("legal-aid-received", "【工会】您的法律援助申请{NUMBER}已收到，可在职工之家查看办理情况。"),
  MISSING("legal-aid-missing", "【工会】您的法律援助申请{NUMBER}还缺少材料，请于{DATE}前补齐，逾期视为撤回申请。"),
  GRANTED("legal-aid-granted", "【工会】您的法律援助申请{NUMBER}已获批准，工会将为您指派律师。"),
  PAPERS_OWED(
      "legal-aid-papers-owed", "【工会】您的法律援助{NUMBER}已先行提供，请于{DATE}前补办手续；如有困难请与工会联系，援助不会因此自动终止。"),
  REFUSED("legal-aid-refused", "【工会】您的法律援助申请{NUMBER}未获批准，理由请在职工之家查看，如有异议可以提出。"),
  ASSIGNED("legal-aid-assigned", "【工会】您的法律援助{NUMBER}已指派律师，律师将与您联系。"),
  LAWYER_WITHDREW("legal-aid-lawyer-withdrew", "【工会】您的法律援助{NUMBER}的承办律师因利益冲突退出，工会将尽快另行指派。"),
  CONCLUDED("legal-aid-concluded", "【工会】您的法律援助{NUMBER}已结案，请在职工之家评价。"),
  TERMINATED("legal-aid-terminated", "【工会】您的法律援助{NUMBER}已终止，理由请在职工之家查看，如有异议可以提出。"),
  OBJECTION_DECIDED("legal-aid-objection-decided", "【工会】您对法律援助{NUMBER}提出的异议已有结果，请在职工之家查看。"),
  ANSWERED_BY_AGENCY("legal-aid-agency-answered", "【工会】司法行政部门已答复您的法律援助{NUMBER}，请在职工之家查看。");

  private final String template;
  private final String textZh;

  LegalAidMessage(String template, String textZh) {
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
