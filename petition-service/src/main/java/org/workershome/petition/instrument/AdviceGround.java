package org.workershome.petition.instrument;

/** Why a union turns to the labour administration. */
enum AdviceGround {
  RECEIPT_REFUSED,
  NO_ANSWER,
  NOT_CORRECTED
}
