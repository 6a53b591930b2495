package org.workershome.petition.inspection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a petition, and how it was mended.
 *
 * @param union who has to mend it
 * @param returned how often its answer was not good enough
 * @param version for {@code If-Match}
 */
@Schema(description = "检查发现的问题 / A finding")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FindingView(
    UUID id,
    UUID petitionId,
    String union,
    FindingCode code,
    String labelZh,
    String words,
    String requirement,
    LocalDate foundOn,
    LocalDate dueOn,
    FindingState state,
    @Nullable String answer,
    @Nullable LocalDate answeredOn,
    @Nullable String answeredBy,
    @Nullable String decision,
    @Nullable LocalDate decidedOn,
    int returned,
    String foundBy,
    Set<FindingMove> legalMoves,
    long version) {

  static FindingView of(Finding finding) {
    return new FindingView(
        finding.id(),
        finding.petition(),
        finding.union().value(),
        finding.code(),
        finding.code().zh(),
        finding.words(),
        finding.requirement(),
        finding.foundOn(),
        finding.dueOn(),
        finding.state(),
        finding.answer(),
        finding.answeredOn(),
        finding.answeredBy(),
        finding.decision(),
        finding.decidedOn(),
        finding.returned(),
        finding.foundBy(),
        finding.state().moves(),
        finding.version());
  }

  /** It may tell of people. */
  @Override
  public String toString() {
    return "FindingView[" + id + "]";
  }
}
