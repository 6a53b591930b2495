package org.workershome.petition.sentiment;

/** What can be done to a panel. */
enum PanelMove {
  OPENING,
  CONTENT,
  HOT_SPOT,
  SUBMISSION,
  APPROVAL,
  RETURN
}
