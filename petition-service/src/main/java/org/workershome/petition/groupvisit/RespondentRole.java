package org.workershome.petition.groupvisit;

/** How somebody in the chain stands to those who are owed. */
enum RespondentRole {
  /** 建设单位. */
  OWNER,
  /** 总承包单位. */
  CONTRACTOR,
  /** 分包单位. */
  SUBCONTRACTOR,
  /** 劳务公司. */
  LABOUR_AGENCY,
  /** 用人单位. */
  EMPLOYER
}
