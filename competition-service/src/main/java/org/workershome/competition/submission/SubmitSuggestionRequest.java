package org.workershome.competition.submission;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workershome.competition.suggestion.SuggestionCategory;
import org.workershome.kit.money.Money;

/** What a worker hands in. */
record SubmitSuggestionRequest(
    @NotBlank @Size(max = 200) @Schema(examples = "改造通风机叶片") String title,
    @NotBlank @Size(max = 20_000) @Schema(examples = "调整叶片角度，每年节电约二十万千瓦时。") String text,
    @NotNull SuggestionCategory category,
    @Schema(description = "预计年效益 / Expected benefit of a year")
        @Nullable Money expectedYearlyBenefit) {

  /** What somebody wrote stays out of logs. */
  @Override
  public String toString() {
    return "SubmitSuggestionRequest[" + category + "]";
  }
}
