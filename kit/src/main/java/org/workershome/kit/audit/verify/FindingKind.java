package org.workershome.kit.audit.verify;

/** What can have been done to an audit. */
public enum FindingKind {
  /** An entry's content is not what was sealed. */
  EDITED,
  /** An entry that was there is gone. */
  DELETED,
  /** An entry that the service never wrote there. */
  INSERTED,
  /** Entries stand in another order. */
  REORDERED,
  /** The end is gone, whether or not something has grown in its place. */
  TRUNCATED,
  /**
   * Links are missing or not ours; what happened to the entries is said beside it, if it is known.
   */
  CHAIN_DAMAGED,
  /** A checkpoint or an anchor that no key of ours made. */
  FORGED,
  /** Sealed with a key that is not in the file: nothing can be said. */
  UNKNOWN_KEY
}
