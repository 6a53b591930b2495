package org.workershome.petition.mediation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What those of the roster answered.
 *
 * @param to what they were asked
 * @param proof where their answers are on paper
 */
@Schema(description = "记录当事人意见 / What those of the roster answered")
record PartyConsentsRequest(
    @NotNull ConsentTo to,
    @NotNull LocalDate on,
    @NotBlank @Size(max = 300) @Schema(examples = "签名册2026-3") String proof,
    @NotEmpty @Size(max = 500) List<@NotNull @Valid PartyConsentRequest> answers) {
  PartyConsentsRequest {
    answers = answers == null ? List.of() : List.copyOf(answers);
  }

  @Override
  public String toString() {
    return "PartyConsentsRequest[" + to + ", " + answers.size() + "]";
  }
}
