package org.workershome.petition.inspection;

/** What an inspection can find. On the wire and in the register. */
enum FindingCode {
  NOTICE_LATE("未按期书面告知"),
  HANDLING_LATE("超期办理"),
  NOT_RECORDED("应登记未登记或者登记不完整"),
  WRONG_ROUTE("甄别处理不当"),
  PROCEDURE("未按规定程序办理"),
  SHIRKING("推诿、敷衍、拖延"),
  OPINION_INCOMPLETE("意见书要素不全或者依据错误"),
  NOT_SERVED("未送达或者没有送达证明"),
  NOT_CARRIED_OUT("处理意见未执行"),
  FALSE_RECORD("记录失实"),
  CONFIDENTIALITY("违反保密规定"),
  ARCHIVE("归档不全"),
  OTHER("其他");

  private final String zh;

  FindingCode(String zh) {
    this.zh = zh;
  }

  String zh() {
    return zh;
  }
}
