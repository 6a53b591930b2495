package org.workershome.petition.triage;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workershome.petition.core.Letter;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionMove;
import org.workershome.petition.core.PetitionStateName;

/**
 * A decision of triage.
 *
 * @param handlingUnion who handles it from now on
 * @param letter the paper that tells the petitioner, which is to be served
 * @param dueOn the last day of handling; none where nothing is to be handled
 */
@Schema(description = "甄别处理决定 / A decision of triage")
record DecisionView(
    UUID petitionId,
    PetitionStateName state,
    String handlingUnion,
    UUID letterId,
    String letterNumber,
    String textZh,
    @Nullable LocalDate dueOn,
    Set<PetitionMove> legalMoves) {

  static DecisionView of(Petition petition, Letter letter, @Nullable LocalDate dueOn) {
    return new DecisionView(
        petition.id().value(),
        petition.state().name(),
        petition.handling().value(),
        letter.id(),
        letter.number(),
        letter.maskedText(),
        dueOn,
        petition.state().moves());
  }

  /** The text may repeat what the petitioner told. */
  @Override
  public String toString() {
    return "DecisionView[" + letterNumber + "]";
  }
}
