package org.workershome.petition.mediation;

/** What a represented worker answered. */
enum PartyConsent {
  GIVEN,
  /** He is not bound by what the representatives agree. */
  REFUSED
}
