package org.workershome.petition.reception;

/** How a leader receives. */
enum ReceptionForm {
  /** 定点接访. */
  FIXED_PLACE,
  /** 重点约访. */
  INVITED,
  /** 带案下访. */
  GOING_DOWN
}
