package org.workershome.petition.referral;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the officer found out about the petitioner's household.
 *
 * @param reason goes to the aid service; no id number, phone, account or address belongs in it
 * @param consent the petitioner agreed that his name is passed on
 */
record HardshipReferralRequest(
    @NotBlank @Size(max = 1000) @Schema(examples = "家庭收入中断") String reason,
    @NotNull @Min(1) @Max(30) @Schema(examples = "3") @Nullable Integer householdSize,
    @NotNull @Schema(examples = "true") @Nullable Boolean consent) {

  /** The reason tells of someone's hardship. */
  @Override
  public String toString() {
    return "HardshipReferralRequest[]";
  }
}
