package org.workershome.petition.agency;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.money.Money;
import org.workershome.petition.core.PetitionCategory;
import org.workershome.petition.core.PetitionMatter;
import org.workershome.petition.core.Reach;

/**
 * What an organ transfers.
 *
 * @param reference the organ's own number: the same one is received once, however often it is sent
 * @param union that it is for, where the organ stands or below; there by default
 * @param petitioner none of an anonymous one
 * @param confidential whether he wants his name kept to those who handle it
 * @param feedbackDueOn until when the organ wants to be told what came of it
 */
@Schema(description = "机关转送 / What an organ transfers")
record TransferInRequest(
    @NotBlank @Size(max = 100) @Schema(examples = "渝信转〔2026〕123号") String reference,
    @Pattern(regexp = Reach.PATH) @Nullable String union,
    @Valid @Nullable OrganPetitionerRequest petitioner,
    @NotNull PetitionCategory category,
    @NotNull PetitionMatter matter,
    @NotBlank @Size(max = 100) String title,
    @NotBlank @Size(max = 5000) String text,
    @NotBlank @Size(max = 200) String employerName,
    @Pattern(regexp = "[0-9A-HJ-NP-RTUWXY]{18}") @Nullable String employerCreditCode,
    @Nullable Money amountClaimed,
    boolean confidential,
    boolean urgent,
    @Nullable LocalDate feedbackDueOn) {

  /** Everything in it is somebody's. */
  @Override
  public String toString() {
    return "TransferInRequest[" + category + ", " + matter + "]";
  }
}
