package org.workershome.petition.mediation;

/** What represented workers are asked to consent to. */
enum ConsentTo {
  SETTLEMENT,
  GIVING_UP_CLAIM
}
