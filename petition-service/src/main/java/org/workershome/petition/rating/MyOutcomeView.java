package org.workershome.petition.rating;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workershome.petition.core.MemberOutcome;

/**
 * What became of the caller's own matter in a group visit.
 *
 * @param outcome none while it is open
 * @param mayRate whether he can rate it now
 * @param rating his own, once he gave it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "集体访中本人的结果 / What became of the caller's own matter")
record MyOutcomeView(
    UUID petitionId,
    UUID memberId,
    boolean representative,
    @Nullable MemberOutcome outcome,
    @Nullable String outcomeZh,
    @Nullable String note,
    @Nullable LocalDate outcomeOn,
    boolean mayRate,
    @Nullable OutcomeRatingView rating) {

  @Override
  public String toString() {
    return "MyOutcomeView[" + petitionId + "]";
  }
}
