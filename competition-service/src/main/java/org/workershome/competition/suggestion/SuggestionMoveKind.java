package org.workershome.competition.suggestion;

/** The name of a move, as a 409 problem lists it under {@code legalMoves}. */
public enum SuggestionMoveKind {
  ADOPT,
  NOT_ADOPT,
  RESERVE,
  STATE_BENEFIT,
  CONFIRM_BENEFIT,
  REJECT_BENEFIT
}
