package org.workershome.kit.timer;

/** Why somebody is told about a timer. */
public enum TimerAlarm {
  /** The day of the warning has come. */
  AT_RISK,
  /** The due date has passed. */
  BREACHED
}
