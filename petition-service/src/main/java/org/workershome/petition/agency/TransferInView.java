package org.workershome.petition.agency;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workershome.petition.core.PetitionOutcome;
import org.workershome.petition.core.PetitionStateName;

/**
 * What an organ transferred and how it stands: nothing that the petitioner wrote or is called.
 *
 * @param noticeDueOn until when he is told in writing what was decided
 * @param noticeBasis the article that says so
 * @param handlingUnion who handles it now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "转来事项的办理情况 / How a petition stands that the organ transferred")
record TransferInView(
    UUID id,
    String reference,
    UUID petitionId,
    String petitionNumber,
    String union,
    Instant receivedAt,
    LocalDate noticeDueOn,
    int noticeDays,
    String noticeBasis,
    PetitionStateName state,
    String stateZh,
    String handlingUnion,
    @Nullable LocalDate acceptedOn,
    @Nullable PetitionOutcome outcome,
    @Nullable LocalDate endedOn,
    @Nullable LocalDate feedbackDueOn,
    @Nullable String feedback,
    @Nullable LocalDate fedBackOn) {

  @Override
  public String toString() {
    return "TransferInView[" + id + "]";
  }
}
