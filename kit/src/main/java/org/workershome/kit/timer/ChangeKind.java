package org.workershome.kit.timer;

/** Why a due date moved. Closed: the table knows the same. */
enum ChangeKind {
  PAUSED("中止"),
  RESUMED("恢复"),
  EXTENDED("延长"),
  RECLASSIFIED("重新认定"),
  RECALCULATED("按新公布的放假安排重算");

  private final String zh;

  ChangeKind(String zh) {
    this.zh = zh;
  }

  String zh() {
    return zh;
  }
}
