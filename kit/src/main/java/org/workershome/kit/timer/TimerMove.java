package org.workershome.kit.timer;

/** What can be done to a timer; which of them may be done now, the timer itself says. */
public enum TimerMove {
  PAUSE,
  RESUMPTION,
  EXTENSION,
  RECLASSIFICATION,
  COMPLETION,
  CANCELLATION
}
