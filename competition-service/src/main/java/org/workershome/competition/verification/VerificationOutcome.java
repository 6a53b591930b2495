package org.workershome.competition.verification;

/** What the finance department says of a statement. */
public enum VerificationOutcome {
  CONFIRM,
  REJECT
}
