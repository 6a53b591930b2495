package org.workershome.petition.reception;

/** Where a day goes that falls on a day of rest. */
enum HolidayShift {
  /** To the next working day. */
  FORWARD,
  /** To the last working day before. */
  BACKWARD
}
