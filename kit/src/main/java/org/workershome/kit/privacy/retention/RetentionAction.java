package org.workershome.kit.privacy.retention;

/** What becomes of a record at the end of its time. */
public enum RetentionAction {
  DELETE,
  /** What tells of a person goes; what is counted, such as money, stays. */
  ANONYMISE
}
