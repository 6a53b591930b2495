package org.workershome.petition.groupvisit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workershome.petition.core.PetitionMatter;

/**
 * A group at the door: how many, and what about. All else can come later.
 *
 * @param title in their words; said from headcount and matter when there is no time
 * @param employerName against whom, as they say it; the chain of those who owe is added when it is
 *     found out
 * @param text what they say; the title again when there is no time
 */
@Schema(description = "集体访登记 / A group visit")
record GroupVisitRequest(
    @NotNull @Min(2) @Max(100000) @Nullable Integer headcount,
    @NotNull PetitionMatter matter,
    @Size(max = 100) @Schema(examples = "52名农民工反映拖欠工资") @Nullable String title,
    @Size(max = 200) @Nullable String employerName,
    @Size(max = 5000) @Nullable String text,
    @Nullable Boolean urgent) {

  boolean pushedUp() {
    return Boolean.TRUE.equals(urgent);
  }

  @Override
  public String toString() {
    return "GroupVisitRequest[" + headcount + ", " + matter + "]";
  }
}
