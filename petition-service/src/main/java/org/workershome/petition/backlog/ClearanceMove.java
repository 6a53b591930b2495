package org.workershome.petition.backlog;

/** What may be done to a case of a campaign. */
enum ClearanceMove {
  /** 申报化解. */
  REPORT,
  /** 审定: by another person. */
  APPROVAL,
  /** 退回. */
  RETURN
}
