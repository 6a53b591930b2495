package org.workershome.kit.privacy.reveal;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a field may be shown in clear for. Closed: whoever has another purpose has none (个人信息保护法
 * 第六条: a clear and reasonable purpose, directly related).
 */
public enum RevealPurpose {
  VERIFICATION("核实身份或材料", "Verify an identity or papers"),
  CONTACT("联系本人", "Get in touch with the person"),
  PAYMENT("发放款物", "Pay or hand out what was granted"),
  CORRECTION("更正信息", "Correct what is on file"),
  LEGAL_DUTY("履行法定职责（司法、仲裁、监察等机关要求）", "A duty under law, such as a court's request"),
  SUPERVISION("监督检查或审计", "Supervision or audit"),
  ACCESS_REQUEST("答复本人查阅、复制请求", "Answer the person's own request for his data");

  private final String zh;
  private final String en;

  RevealPurpose(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  public String zh() {
    return zh;
  }

  public String en() {
    return en;
  }

  static Optional<RevealPurpose> ofWire(String text) {
    return Arrays.stream(values()).filter(purpose -> purpose.name().equals(text)).findFirst();
  }
}
