package org.workershome.petition.sentiment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One choice for each question, in their order; choices count from 0. */
@Schema(description = "答卷 / The choices, one for each question")
record ChoicesRequest(
    @NotNull @Size(min = 1, max = 50) List<@NotNull @Min(0) @Max(11) Integer> choices) {
  ChoicesRequest {
    choices = choices == null ? List.of() : List.copyOf(choices);
  }

  /** Nothing of it. */
  @Override
  public String toString() {
    return "ChoicesRequest[…]";
  }
}
