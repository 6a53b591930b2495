package org.workershome.petition.instrument;

/** How an instrument was served. */
enum ServiceMethod {
  BY_HAND,
  POST,
  LEFT_ON_PREMISES,
  ELECTRONIC
}
