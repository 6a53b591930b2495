package org.workershome.kit.privacy.reveal;

/** Where a request for an approval stands. */
public enum RevealApprovalState {
  /** Waits for somebody else's decision. */
  REQUESTED,
  /** Lets one reveal through, until it expires. */
  GRANTED,
  REFUSED,
  /** Has let its one reveal through. */
  USED,
  /** Was not decided, or not used, in time. */
  EXPIRED
}
