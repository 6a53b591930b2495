package org.workershome.petition.core;

/** What a timeline can tell. */
public enum TimelineKind {
  RECEIVED,
  REGISTERED,
  NOTICE_GIVEN,
  HARDSHIP_REFERRED,
  AID_DECIDED,
  AID_PAID,
  AID_RETURNED
}
