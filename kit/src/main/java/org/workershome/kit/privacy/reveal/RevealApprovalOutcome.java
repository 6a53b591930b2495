package org.workershome.kit.privacy.reveal;

/** What becomes of a request for an approval. */
public enum RevealApprovalOutcome {
  GRANT,
  REFUSE
}
