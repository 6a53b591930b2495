package org.workershome.kit.job;

/** Where a job stands. */
public enum JobState {
  /** Waits for a replica. */
  QUEUED,
  RUNNING,
  DONE,
  /** Ended by a fault, or after its last try; {@code message} says why. */
  FAILED,
  /** Ended on somebody's wish; what was done until then stays. */
  CANCELLED
}
