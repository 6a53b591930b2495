package org.workershome.petition.research;

/** Whom a recommendation goes to. */
enum Addressee {
  PARTY_COMMITTEE,
  MANAGEMENT,
  DEPARTMENT
}
