package org.workershome.petition.mediation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.money.Money;
import org.workershome.petition.core.PetitionMatter;

/**
 * One mediation, for its worker and those who handle it; name and telephone masked.
 *
 * @param recordedBy who wrote an oral application down, or entered one on paper
 * @param priority whether it comes before others
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "劳动争议调解 / A mediation")
record MediationView(
    UUID id,
    String number,
    String union,
    @Nullable UUID petitionId,
    @Nullable UUID committeeId,
    DisputeSide applicant,
    ApplicationForm form,
    @Nullable String recordedBy,
    PetitionMatter matter,
    MediationState state,
    String stateZh,
    Set<MediationMove> legalMoves,
    String worker,
    @Nullable String phone,
    String facts,
    DisputeEmployerView employer,
    @Nullable Money amountClaimed,
    int headcount,
    boolean collective,
    boolean priority,
    LocalDate receivedOn,
    LocalDate dueOn,
    MediationArbitrationView arbitration,
    @Nullable MediatorView mediator,
    @Nullable MediationAgreementView agreement,
    List<FailureReasonView> failureReasons,
    @Nullable String endNote,
    @Nullable LocalDate endedOn) {
  MediationView {
    legalMoves = Set.copyOf(legalMoves);
    failureReasons = List.copyOf(failureReasons);
  }

  @Override
  public String toString() {
    return "MediationView[" + number + "]";
  }
}
