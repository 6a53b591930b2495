package org.workershome.petition.core;

/** What can be done to a petition. On the wire as {@code legalMoves}. */
public enum PetitionMove {
  REGISTRATION,
  STATUTORY_ROUTE,
  HARDSHIP_REFERRAL
}
