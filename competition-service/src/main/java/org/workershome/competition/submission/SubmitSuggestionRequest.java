package org.workershome.competition.submission;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workershome.competition.suggestion.Proposal;
import org.workershome.competition.suggestion.SuggestionCategory;
import org.workershome.kit.money.Money;
import org.workershome.kit.problem.FieldFault;

/** What a worker hands in, himself or as a line of a file. */
record SubmitSuggestionRequest(
    @NotBlank @Size(max = SubmitSuggestionRequest.LONGEST_TITLE) @Schema(examples = "改造通风机叶片")
        String title,
    @NotBlank
        @Size(max = SubmitSuggestionRequest.LONGEST_TEXT)
        @Schema(examples = "调整叶片角度，每年节电约二十万千瓦时。")
        String text,
    @NotNull SuggestionCategory category,
    @Schema(description = "预计年效益 / Expected benefit of a year")
        @Nullable Money expectedYearlyBenefit) {
  static final int LONGEST_TITLE = 200;
  static final int LONGEST_TEXT = 20_000;

  /** What is wrong with it beside its constraints. */
  List<FieldFault> faults() {
    return expectedYearlyBenefit != null && expectedYearlyBenefit.isNegative()
        ? List.of(
            new FieldFault(
                "expectedYearlyBenefit", "NEGATIVE", "金额不得为负", "The amount is never negative"))
        : List.of();
  }

  Proposal proposal() {
    return new Proposal(title, text, category, expectedYearlyBenefit);
  }

  /** What somebody wrote stays out of logs. */
  @Override
  public String toString() {
    return "SubmitSuggestionRequest[" + category + "]";
  }
}
