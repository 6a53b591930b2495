package org.workershome.petition.rating;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a member of a group rates what became of his own matter, and the call back. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "集体访成员的评价与回访 / A member's rating and the call back")
record OutcomeRatingView(
    UUID memberId,
    Satisfaction satisfaction,
    @Nullable String comment,
    LocalDate ratedOn,
    @Nullable LocalDate callBackDueOn,
    @Nullable Instant calledBackAt,
    @Nullable String calledBackBy,
    @Nullable String callBackResult) {

  @Override
  public String toString() {
    return "OutcomeRatingView[" + memberId + ", " + satisfaction + "]";
  }
}
