package org.workershome.petition.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.money.Money;
import org.workershome.petition.core.PetitionCategory;
import org.workershome.petition.core.PetitionMatter;

/**
 * What a worker hands in. Who he is and which union he belongs to is in his token.
 *
 * @param text request, facts and reasons; sealed at rest
 * @param amountClaimed more than nothing, if he names one
 * @param answers to the questions of the category; null when none was asked for
 * @param contactPhone sealed at rest and shown masked
 * @param contactAddress sealed at rest; where papers are sent
 * @param confidential whether his name stays with those who handle it
 * @param urgent whether it may affect society at large: it is pushed up at once
 */
@Schema(description = "信访事项 / A petition to be handed in")
record SubmitPetitionRequest(
    @NotNull @Schema(examples = "CLAIM") PetitionCategory category,
    @NotNull @Schema(examples = "WAGE_ARREARS") PetitionMatter matter,
    @NotBlank @Size(max = 100) @Schema(examples = "拖欠工资三个月") String title,
    @NotBlank @Size(max = 5000) @Schema(examples = "矿上自今年七月起未发工资。") String text,
    @NotNull @Valid EmployerRequest employer,
    @Nullable Money amountClaimed,
    @Pattern(regexp = "1[3-9]\\d{9}") @Schema(examples = "13800005678")
        @Nullable String contactPhone,
    @Size(min = 1, max = 20)
        @Schema(description = "分类问题的回答，按 /api/petitions/forms / Answers by the codes of the form")
        @Nullable Map<@NotNull @Size(max = 40) String, @NotNull @Size(max = 500) String> answers,
    @Pattern(regexp = ".*\\S.*") @Size(max = 200) @Nullable String contactAddress,
    @Nullable Boolean confidential,
    @Nullable Boolean urgent) {
  SubmitPetitionRequest {
    answers = answers == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(answers));
  }

  /** Unless it is said, everybody of the union who handles petitions may know who he is. */
  boolean keptConfidential() {
    return Boolean.TRUE.equals(confidential);
  }

  boolean pushedUp() {
    return Boolean.TRUE.equals(urgent);
  }

  /** Everything in it is somebody's. */
  @Override
  public String toString() {
    return "SubmitPetitionRequest[" + category + ", " + matter + "]";
  }
}
