package org.workershome.petition.mediation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.money.Money;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.PetitionMatter;

/**
 * Snapshot of one mediation, with what a decision needs; names and words stay sealed in the table.
 *
 * @param dueOn the last of the days within which the parties should have agreed
 * @param mediator nobody before one was assigned
 */
record Mediation(
    MediationId id,
    String number,
    UnionPath union,
    String personRef,
    @Nullable PetitionId petition,
    @Nullable UUID committee,
    DisputeSide applicant,
    ApplicationForm form,
    PetitionMatter matter,
    Employer employer,
    @Nullable Money amountClaimed,
    int headcount,
    boolean collective,
    boolean priority,
    LocalDate receivedOn,
    @Nullable String recordedBy,
    @Nullable UUID mediator,
    boolean mediatorWithdrew,
    LocalDate dueOn,
    @Nullable Instant arbitrationToldAt,
    MediationState state,
    List<FailureReason> failureReasons,
    @Nullable LocalDate endedOn,
    Instant createdAt,
    long version) {
  Mediation {
    failureReasons = List.copyOf(failureReasons);
  }

  @Override
  public String toString() {
    return "Mediation[" + number + ", " + state + ", version=" + version + "]";
  }
}
