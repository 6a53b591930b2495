package org.workershome.petition.supervision;

/** What makes a superior urge (信访工作条例 第四十条). */
enum UrgingTrigger {
  /** 无正当理由未按规定期限办结. */
  OVERDUE("无正当理由未按规定期限办结"),
  /** 未按规定反馈办理结果. */
  NOT_FED_BACK("未按规定反馈办理结果"),
  /** 未按规定程序办理. */
  PROCEDURE("未按规定程序办理"),
  /** 推诿、敷衍、拖延. */
  SHIRKING("推诿、敷衍、拖延办理"),
  /** 不执行处理意见. */
  NOT_CARRIED_OUT("不执行信访处理意见"),
  /** 弄虚作假, 结果失实. */
  FALSE_REPORT("弄虚作假，所报结果失实"),
  /** 其他. */
  OTHER("其他需要督办的情形");

  private final String zh;

  UrgingTrigger(String zh) {
    this.zh = zh;
  }

  String zh() {
    return zh;
  }
}
