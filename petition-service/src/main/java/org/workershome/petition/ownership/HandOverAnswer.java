package org.workershome.petition.ownership;

/** What became of the offer of a case. */
enum HandOverAnswer {
  OFFERED,
  ACCEPTED,
  DECLINED,
  WITHDRAWN
}
