package org.workershome.petition.agency;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workershome.petition.core.Organ;
import org.workershome.petition.core.PetitionCategory;
import org.workershome.petition.core.PetitionMatter;

/**
 * A petition that was sent to an organ, and its answer. What was handed over is shown to the organ
 * alone, while it has it in hand.
 *
 * @param legalMoves what the organ may still do
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "转有关机关的信访事项 / A petition that was sent to an organ")
record OrganTransferView(
    UUID id,
    UUID petitionId,
    String petitionNumber,
    String union,
    Organ organ,
    String at,
    PetitionCategory category,
    PetitionMatter matter,
    String title,
    String employerName,
    String requirement,
    @Nullable LocalDate feedbackDueOn,
    OrganTransferState state,
    Set<OrganTransferState> legalMoves,
    Instant sentAt,
    @Nullable String text,
    @Nullable String petitioner,
    @Nullable String phone,
    @Nullable String organReference,
    @Nullable Instant acknowledgedAt,
    @Nullable String answer,
    @Nullable Instant answeredAt) {

  @Override
  public String toString() {
    return "OrganTransferView[" + id + "]";
  }
}
