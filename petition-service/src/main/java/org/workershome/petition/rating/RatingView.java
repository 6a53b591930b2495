package org.workershome.petition.rating;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A rating, and what followed.
 *
 * @param adviceZh what the petitioner can do when he is not content
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "评价与回访 / A rating and the call back")
record RatingView(
    Satisfaction office,
    Satisfaction handler,
    @Nullable String comment,
    LocalDate ratedOn,
    @Nullable LocalDate callBackDueOn,
    @Nullable Instant calledBackAt,
    @Nullable String calledBackBy,
    @Nullable String callBackResult,
    @Nullable String adviceZh) {

  @Override
  public String toString() {
    return "RatingView[" + office + ", " + handler + "]";
  }
}
