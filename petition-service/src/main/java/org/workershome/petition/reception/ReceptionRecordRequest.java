package org.workershome.petition.reception;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.workershome.petition.core.PetitionCategory;
import org.workershome.petition.core.PetitionMatter;

/**
 * The record sheet of one visit.
 *
 * @param headcount how many came together with this matter
 * @param content what was said; sealed at rest
 * @param answer what the leader said to it; sealed at rest
 */
@Schema(description = "接待记录 / The record sheet of one visit")
record ReceptionRecordRequest(
    @NotNull @Min(1) @Max(10000) Integer headcount,
    @NotNull PetitionCategory category,
    @NotNull PetitionMatter matter,
    @NotBlank @Size(max = 5000) String content,
    @NotBlank @Size(max = 5000) String answer,
    @NotNull @Schema(description = "PETITION 不能选择，由转为信访事项产生 / PETITION follows from the petition")
        ReceptionOutcome outcome) {
  @Override
  public String toString() {
    return "ReceptionRecordRequest[" + category + ", " + matter + "]";
  }
}
