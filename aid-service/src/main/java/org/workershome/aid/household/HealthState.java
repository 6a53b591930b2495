package org.workershome.aid.household;

/** A member's health, from the official form. */
public enum HealthState {
  GOOD,
  ILL,
  DISABLED
}
