package org.workershome.petition.rating;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A member of a group says how content he is with what became of his own matter.
 *
 * @param comment sealed at rest
 */
@Schema(description = "集体访成员对本人结果的评价 / How a member rates his own outcome")
record OutcomeRatingRequest(
    @NotNull Satisfaction satisfaction, @Size(max = 1000) @Nullable String comment) {

  @Override
  public String toString() {
    return "OutcomeRatingRequest[" + satisfaction + "]";
  }
}
