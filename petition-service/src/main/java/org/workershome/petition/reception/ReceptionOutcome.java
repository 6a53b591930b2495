package org.workershome.petition.reception;

/** What came of a visit. */
enum ReceptionOutcome {
  /** 当场答复. */
  ANSWERED,
  /** 告知其他途径. */
  REFERRED,
  /** 会后跟进. */
  TO_FOLLOW_UP,
  /** 转为信访事项; not to be chosen: it follows from the petition. */
  PETITION
}
