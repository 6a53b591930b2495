package org.workershome.kit.privacy.consent;

/** Kinds of sensitive personal information (个人信息保护法 第二十八条). Closed. */
public enum SensitiveKind {
  BIOMETRIC("生物识别", "Biometrics"),
  RELIGION("宗教信仰", "Religion"),
  SPECIFIC_IDENTITY("特定身份", "Specific identity"),
  HEALTH("医疗健康", "Health"),
  FINANCIAL_ACCOUNT("金融账户", "Financial accounts"),
  LOCATION("行踪轨迹", "Whereabouts"),
  UNDER_FOURTEEN("不满十四周岁未成年人的个人信息", "Anything of a child under fourteen");

  private final String zh;
  private final String en;

  SensitiveKind(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  public String zh() {
    return zh;
  }

  public String en() {
    return en;
  }
}
