package org.workershome.petition.legalaid;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** How the recipient rates the help, from one star to five. */
record AidRatingRequest(
    @NotNull @Min(1) @Max(5) @Nullable Integer stars, @Size(max = 500) @Nullable String comment) {

  @Override
  public String toString() {
    return "AidRatingRequest[" + stars + "]";
  }
}
