package org.workershome.kit.privacy.consent;

/** Who consented. */
public enum ConsentGiver {
  SELF,
  /** A parent or guardian, for a child under fourteen. */
  GUARDIAN
}
