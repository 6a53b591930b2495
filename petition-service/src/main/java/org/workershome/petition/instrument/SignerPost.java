package org.workershome.petition.instrument;

/** Who signs for a union. */
enum SignerPost {
  CHAIR,
  VICE_CHAIR
}
