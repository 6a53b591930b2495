package org.workershome.petition.mediation;

/** What a commission or a court made of an agreement. */
enum CourtOutcome {
  CONFIRMED,
  REJECTED
}
