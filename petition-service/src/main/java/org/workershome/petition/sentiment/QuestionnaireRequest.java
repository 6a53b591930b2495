package org.workershome.petition.sentiment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire to be opened.
 *
 * @param anonymous may be said, and only as it is
 */
@Schema(description = "匿名问卷 / A questionnaire; there is none but the anonymous one")
record QuestionnaireRequest(
    @NotNull @Min(2020) @Max(2199) Integer year,
    @NotNull @Min(1) @Max(4) Integer quarter,
    @NotBlank @Size(max = 200) String title,
    @NotNull LocalDate opensOn,
    @NotNull LocalDate closesOn,
    @Nullable Boolean anonymous,
    @NotNull @Valid @Size(min = 1, max = 50) List<@NotNull @Valid QuestionRequest> questions) {
  QuestionnaireRequest {
    questions = questions == null ? List.of() : List.copyOf(questions);
  }
}
