package org.workershome.kit.notify.serve;

/** Whether it arrived. */
public enum ServingOutcome {
  SERVED,
  FAILED
}
