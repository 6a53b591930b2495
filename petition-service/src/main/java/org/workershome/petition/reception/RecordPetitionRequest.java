package org.workershome.petition.reception;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a record sheet still lacks to be a petition.
 *
 * @param text instead of what the record says, if the petitioner wants it said otherwise
 * @param employerCreditCode unified social credit code, if it is known
 */
@Schema(description = "将接待记录转为信访事项 / A record sheet becomes a petition")
record RecordPetitionRequest(
    @NotBlank @Size(max = 100) @Schema(examples = "拖欠工资三个月") String title,
    @Size(min = 1, max = 5000) @Nullable String text,
    @NotBlank @Size(max = 200) @Schema(examples = "重庆某矿业有限公司") String employerName,
    @Pattern(regexp = "[0-9A-HJ-NP-RTUWXY]{18}") @Nullable String employerCreditCode) {
  @Override
  public String toString() {
    return "RecordPetitionRequest[…]";
  }
}
