package org.workershome.petition.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workershome.petition.core.PetitionMove;
import org.workershome.petition.core.PetitionStateName;

/**
 * A review or re-check.
 *
 * @param reviewer the union that decides
 * @param dueOn the last day of the decision, or of the petitioner's next window
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "复查复核 / A review or a re-check")
record ReviewView(
    UUID petitionId,
    PetitionStateName state,
    ReviewStage stage,
    String reviewer,
    LocalDate requestedOn,
    @Nullable ReviewOutcome outcome,
    @Nullable LocalDate decidedOn,
    @Nullable String letterNumber,
    @Nullable LocalDate dueOn,
    Set<PetitionMove> legalMoves) {}
