package org.workershome.petition.rating;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The petitioner's rating.
 *
 * @param office of the petition office
 * @param handler of who handled it
 * @param comment sealed at rest
 */
@Schema(description = "满意度评价 / A rating")
record RatingRequest(
    @NotNull Satisfaction office,
    @NotNull Satisfaction handler,
    @Size(max = 1000) @Nullable String comment) {

  @Override
  public String toString() {
    return "RatingRequest[" + office + ", " + handler + "]";
  }
}
