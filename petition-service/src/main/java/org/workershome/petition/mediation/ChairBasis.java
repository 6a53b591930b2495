package org.workershome.petition.mediation;

/** Why somebody chairs an enterprise's body. */
enum ChairBasis {
  UNION_MEMBER,
  CHOSEN_BY_BOTH
}
