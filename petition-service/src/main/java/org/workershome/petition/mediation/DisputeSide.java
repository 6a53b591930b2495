package org.workershome.petition.mediation;

/** The two sides of a dispute. */
enum DisputeSide {
  WORKER,
  EMPLOYER
}
