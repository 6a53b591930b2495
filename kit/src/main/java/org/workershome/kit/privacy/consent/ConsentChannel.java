package org.workershome.kit.privacy.consent;

/** How a consent came. */
public enum ConsentChannel {
  /** By the person himself, signed in. */
  ONLINE,
  /** On paper at the counter; the scan is filed. */
  PAPER
}
