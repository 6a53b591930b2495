package org.workershome.petition.core;

/** What becomes of one case of a bulk action. */
public enum BulkOutcome {
  /** Of a preview: nothing stands against it. */
  WOULD_BE_DONE,
  DONE,
  /** The problem says why; nothing of it was done. */
  REFUSED,
  /** For a reason that has nothing to do with the case; the same run may be sent again. */
  FAILED
}
