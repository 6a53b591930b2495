package org.workershome.aid.household;

/** What the reviewer says: on to approval, or back to the clerk. */
public enum ReviewOutcome {
  PASS,
  RETURN
}
