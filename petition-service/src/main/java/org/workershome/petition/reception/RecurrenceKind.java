package org.workershome.petition.reception;

/** How a day is found in its month. */
enum RecurrenceKind {
  /** The 25th. */
  DAY_OF_MONTH,
  /** The first Monday. */
  WEEKDAY_OF_MONTH
}
