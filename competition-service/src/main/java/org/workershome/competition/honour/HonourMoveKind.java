package org.workershome.competition.honour;

/** The name of a move, as a 409 problem lists it under {@code legalMoves}. */
public enum HonourMoveKind {
  CONFER,
  CORRECT
}
