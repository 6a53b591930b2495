package org.workershome.aid.profiles;

/** Only an approved profile is used, from its day on. */
public enum ProfileState {
  PROPOSED,
  APPROVED,
  REFUSED
}
