package org.workershome.aid.eligibility;

/** What one amount has to be to another. */
enum Relation {
  BELOW,
  AT_MOST,
  ABOVE
}
