package org.workershome.aid.eligibility;

/** Standards of city and countryside differ. */
public enum Residence {
  CITY,
  RURAL
}
