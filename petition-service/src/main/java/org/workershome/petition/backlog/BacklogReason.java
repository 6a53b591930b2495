package org.workershome.petition.backlog;

/** Why an open petition is a backlog case. */
enum BacklogReason {
  /** 超过办理期限. */
  OVERDUE,
  /** 长期未结. */
  OPEN_LONG,
  /** 重复信访. */
  REPEATED,
  /** 已延期办理. */
  EXTENDED
}
