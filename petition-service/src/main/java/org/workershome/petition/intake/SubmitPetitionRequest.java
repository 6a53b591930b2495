package org.workershome.petition.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
 * @param contactPhone sealed at rest and shown masked
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
        @Nullable String contactPhone) {

  /** Everything in it is somebody's. */
  @Override
  public String toString() {
    return "SubmitPetitionRequest[" + category + ", " + matter + "]";
  }
}
