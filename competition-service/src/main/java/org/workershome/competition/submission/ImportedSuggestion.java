package org.workershome.competition.submission;

import java.time.LocalDate;
import org.workershome.competition.suggestion.Proposal;

/**
 * A sound line of a file.
 *
 * @param code what the unit calls it
 * @param personRef the proposer
 */
record ImportedSuggestion(String code, Proposal proposal, LocalDate submittedOn, String personRef) {
  /** What somebody wrote, and who, stays out of logs. */
  @Override
  public String toString() {
    return "ImportedSuggestion[" + proposal.category() + "]";
  }
}
