package org.workershome.aid.household;

/** Where a file stands, as stored and said. */
public enum HouseholdStatus {
  DRAFT,
  SUBMITTED,
  REVIEWED,
  FILED,
  REFUSED
}
