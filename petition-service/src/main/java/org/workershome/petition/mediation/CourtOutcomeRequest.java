package org.workershome.petition.mediation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What came of an application.
 *
 * @param document number of the paper
 */
@Schema(description = "审查或者确认的结果 / What came of an application")
record CourtOutcomeRequest(
    @NotNull CourtOutcome outcome,
    @NotNull LocalDate on,
    @NotBlank @Size(max = 100) @Schema(examples = "（2026）渝0103民特12号") String document) {

  @Override
  public String toString() {
    return "CourtOutcomeRequest[" + outcome + "]";
  }
}
