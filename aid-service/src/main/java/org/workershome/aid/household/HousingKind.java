package org.workershome.aid.household;

/** Where a household lives, from the official form. */
public enum HousingKind {
  SELF_BUILT,
  COMMERCIAL,
  AFFORDABLE,
  PRICE_CAPPED,
  UNIT_OWNED,
  LOW_RENT,
  RENTED,
  OTHER
}
