package org.workershome.aid.cards;

/** Why a household is not paid. */
public enum StopReason {
  DECEASED,
  REMOVED,
  TRANSFERRED,
  UNDER_EXAMINATION
}
