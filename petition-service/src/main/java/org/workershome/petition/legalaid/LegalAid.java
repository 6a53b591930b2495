package org.workershome.petition.legalaid;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.money.Money;
import org.workershome.petition.core.PetitionId;

/**
 * Snapshot of one application, with what a decision needs; names and words stay sealed in the
 * table.
 *
 * @param greenOn the one day of the green channel; null outside of it
 * @param papersDueOn the last day for papers that are owed; null where none are
 * @param employerKey the employer's name as {@link LawyerRules#employerKey} writes it
 */
record LegalAid(
    LegalAidId id,
    String number,
    UnionPath union,
    String personRef,
    @Nullable PetitionId petition,
    LegalAidMatter matter,
    Employer employer,
    @Nullable Money amountClaimed,
    @Nullable LocalDate limitationOn,
    boolean urgentMeasure,
    boolean migrant,
    @Nullable LocalDate greenOn,
    LegalAidState state,
    LocalDate receivedOn,
    Instant createdAt,
    List<LegalAidPaper> missing,
    @Nullable LocalDate missingDueOn,
    @Nullable LocalDate papersDueOn,
    Means means,
    Decision decision,
    Help help,
    Ending ending,
    long version) {
  LegalAid {
    missing = List.copyOf(missing);
  }

  /** Whom the claim is against. */
  record Employer(String name, String key, @Nullable String creditCode) {}

  /** How the means were settled, if they were. */
  record Means(
      @Nullable MeansMethod method,
      @Nullable MeansReason reason,
      @Nullable MeansStanding standing,
      @Nullable LocalDate checkedOn) {}

  /** Who entered it for the applicant, who accepted, who decided. */
  record Decision(
      @Nullable String recordedBy,
      @Nullable Instant acceptedAt,
      @Nullable String acceptedBy,
      @Nullable Instant decidedAt,
      @Nullable String decidedBy,
      boolean papersOwed) {}

  /** Who helps, since when, and how far it is. */
  record Help(
      @Nullable UUID lawyer,
      @Nullable String lawyerRef,
      @Nullable Instant assignedAt,
      @Nullable Instant metAt,
      @Nullable LegalAidStage stage) {}

  /** What came of it. */
  record Ending(
      @Nullable LegalAidOutcome outcome,
      @Nullable Money recovered,
      @Nullable TerminationGround ground,
      @Nullable LocalDate endedOn) {}

  @Override
  public String toString() {
    return "LegalAid[" + number + ", " + state + ", version=" + version + "]";
  }
}
