package org.workershome.petition.backlog;

/** What may be done to a campaign. */
enum CampaignMove {
  /** 启动: its list is made. */
  START,
  /** 化解: of its cases. */
  CLEARANCE,
  /** 结束. */
  CLOSING
}
