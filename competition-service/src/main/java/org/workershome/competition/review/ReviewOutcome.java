package org.workershome.competition.review;

/** The conclusions a review may come to. */
public enum ReviewOutcome {
  ADOPT,
  NOT_ADOPT,
  RESERVE
}
