package org.workershome.kit.timer;

/** Where a timer stands. Closed: the table knows the same. */
public enum TimerState {
  /** Runs, or stands still. */
  OPEN,
  /** What was due was done in time. */
  MET,
  /** The due date has passed; what was due may be done late. */
  BREACHED,
  /** What was due is not owed any more, or a window has passed unused; the reason is kept. */
  CANCELLED
}
