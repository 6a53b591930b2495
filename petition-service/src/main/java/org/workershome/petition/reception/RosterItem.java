package org.workershome.petition.reception;

/** What has to be on a published roster. */
enum RosterItem {
  NAME,
  POST,
  PORTFOLIO,
  PLACE
}
