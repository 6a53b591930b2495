package org.workershome.petition.handling;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionMove;
import org.workershome.petition.core.PetitionStateName;

/**
 * The petition after a step of handling.
 *
 * @param letterNumber of the paper that the step made, if it made one
 * @param dueOn the day that counts from here: of handling, or of the petitioner's window
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "办理进展 / The petition after a step of handling")
record HandlingView(
    UUID petitionId,
    PetitionStateName state,
    @Nullable UUID letterId,
    @Nullable String letterNumber,
    @Nullable LocalDate dueOn,
    Set<PetitionMove> legalMoves) {

  static HandlingView of(
      Petition petition,
      @Nullable UUID letterId,
      @Nullable String letterNumber,
      @Nullable LocalDate dueOn) {
    return new HandlingView(
        petition.id().value(),
        petition.state().name(),
        letterId,
        letterNumber,
        dueOn,
        petition.state().moves());
  }
}
