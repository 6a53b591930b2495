package org.workershome.kit.attachment;

/** How far a file is. */
public enum AttachmentState {
  /** On its way; nobody sees it. */
  RECEIVING,
  STORED,
  /** Taken away with a reason while its record was open; its content is not given out. */
  REMOVED,
  /** Its content is gone for good. */
  ERASED
}
