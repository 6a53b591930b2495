package org.workershome.petition.worklist;

/** The lists of the work desk. All but the last hold open petitions only. */
enum WorkList {
  /** 我承办的. */
  MINE,
  /** 待我接收的移交. */
  OFFERED,
  /** 本工会及下级在办的. */
  UNION,
  /** 即将到期. */
  DUE_SOON,
  /** 已超期. */
  OVERDUE,
  /** 尚无承办人. */
  UNASSIGNED,
  /** 我包案的, until they are signed off. */
  SPONSORED
}
