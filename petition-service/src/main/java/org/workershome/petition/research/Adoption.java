package org.workershome.petition.research;

/** What the addressee made of a recommendation. */
enum Adoption {
  ADOPTED,
  PARTLY,
  NOT_ADOPTED
}
