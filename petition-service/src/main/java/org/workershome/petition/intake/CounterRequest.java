package org.workershome.petition.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.money.Money;
import org.workershome.petition.core.PetitionCategory;
import org.workershome.petition.core.PetitionChannel;
import org.workershome.petition.core.PetitionMatter;

/**
 * What an officer enters for somebody: a letter, a visit, a call. Messages go to him, not to the
 * clerk.
 *
 * @param petitioner none of an anonymous one
 * @param orally whether the clerk wrote down what was said
 * @param confidential whether the petitioner wants his name kept to those who handle it
 * @param answers to the questions of the category
 * @param transferredFrom of what another organ transferred, and of nothing else
 * @param receivedOn at most sixty days ago; today when it is left out
 * @param urgent whether it may affect society at large: it is pushed up at once
 */
@Schema(description = "窗口代录 / A petition entered for somebody")
record CounterRequest(
    @NotNull @Schema(examples = "VISIT") PetitionChannel channel,
    @Valid @Nullable PetitionerRequest petitioner,
    @NotNull PetitionCategory category,
    @NotNull PetitionMatter matter,
    @NotBlank @Size(max = 100) String title,
    @NotBlank @Size(max = 5000) String text,
    @NotNull @Valid EmployerRequest employer,
    @Nullable Money amountClaimed,
    @Valid @Nullable TransferredFromRequest transferredFrom,
    @Size(min = 1, max = 20)
        @Schema(description = "分类问题的回答，按 /api/petitions/forms / Answers by the codes of the form")
        @Nullable Map<@NotNull @Size(max = 40) String, @NotNull @Size(max = 500) String> answers,
    boolean orally,
    boolean confidential,
    boolean urgent,
    @Schema(description = "收到之日，补录时填写 / The day of receipt, when it is entered later")
        @Nullable LocalDate receivedOn) {
  CounterRequest {
    answers = answers == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(answers));
  }

  /** Everything in it is somebody's. */
  @Override
  public String toString() {
    return "CounterRequest[" + channel + ", " + category + "]";
  }
}
