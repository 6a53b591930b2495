package org.workershome.petition.mediation;

/** What makes the limitation begin anew (时效中断). */
enum InterruptionKind {
  CLAIM("当事人一方向对方主张权利"),
  RELIEF("向有关部门请求权利救济"),
  PROMISE("对方当事人同意履行义务");

  private final String zh;

  InterruptionKind(String zh) {
    this.zh = zh;
  }

  String zh() {
    return zh;
  }
}
