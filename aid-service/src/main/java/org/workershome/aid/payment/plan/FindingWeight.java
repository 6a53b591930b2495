package org.workershome.aid.payment.plan;

/** What a finding does. */
public enum FindingWeight {
  /** The plan cannot go on with this line. */
  BLOCKS,
  /** Somebody should look; the plan may go on. */
  WARNS
}
