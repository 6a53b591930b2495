package org.workershome.aid.cards;

/** Where a change of card, or a proxy, stands. */
public enum CardState {
  PROPOSED,
  APPROVED,
  REFUSED,
  ENDED
}
