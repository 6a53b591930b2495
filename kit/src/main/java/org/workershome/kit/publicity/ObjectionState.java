package org.workershome.kit.publicity;

/** How far an objection is. */
public enum ObjectionState {
  OPEN,
  /** It holds: the list must change. */
  VERIFIED,
  /** It does not hold, or nothing was found for it; the reason is kept. */
  NOT_VERIFIED
}
