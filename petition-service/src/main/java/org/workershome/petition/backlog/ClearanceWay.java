package org.workershome.petition.backlog;

/** In which way a backlog case came to rest. */
enum ClearanceWay {
  /** 调解和解. */
  SETTLED,
  /** 处理意见落实到位. */
  OPINION_CARRIED_OUT,
  /** 困难帮扶. */
  HARDSHIP_AID,
  /** 导入法定途径. */
  LEGAL_ROUTE,
  /** 释法明理、息诉息访. */
  EXPLAINED,
  /** 三级终结. */
  TERMINATED
}
