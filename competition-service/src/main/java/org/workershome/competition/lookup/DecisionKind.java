package org.workershome.competition.lookup;

/** What was decided about a suggestion. */
public enum DecisionKind {
  REVIEW,
  VERIFICATION
}
