package org.workershome.petition.sentiment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A problem that was raised. */
@Schema(description = "反映的问题 / A problem that was raised")
record ProblemRequest(
    @NotNull OpinionField field,
    @NotBlank @Size(max = 4000) @Schema(examples = "井下通风不足。") String text,
    @NotNull LocalDate raisedOn) {
  @Override
  public String toString() {
    return "ProblemRequest[" + field + "]";
  }
}
