package org.workershome.aid.household;

/** The main cause of hardship, from the official form. */
public enum HardshipCause {
  NO_ABILITY_TO_WORK,
  UNEMPLOYED,
  LAID_OFF,
  NO_SOCIAL_INSURANCE,
  INSURANCE_NOT_PAID,
  SERIOUS_ILLNESS,
  NATURAL_DISASTER,
  ACCIDENT,
  CHILDREN_AT_SCHOOL,
  OTHER
}
