package org.workershome.kit.trial;

/** How work can fail after it has written. */
enum TrialFault {
  REFUSED,
  BROKEN,
  AT_COMMIT,
  DATABASE_LOST
}
