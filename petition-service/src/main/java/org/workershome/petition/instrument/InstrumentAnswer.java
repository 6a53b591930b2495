package org.workershome.petition.instrument;

/** What was answered: by the employer, or by the labour administration. */
enum InstrumentAnswer {
  CORRECTED,
  WILL_CORRECT,
  DISPUTED,
  CASE_FILED,
  NOT_FILED
}
