package org.workershome.competition.nomination;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workershome.competition.honour.AwardLevel;
import org.workershome.competition.honour.AwardType;

/** Who is put forward for which award, and for what. */
record NominationRequest(
    @NotNull AwardType awardType,
    @NotNull AwardLevel level,
    @Schema(description = "个人奖项必填 / Needed for a person's award")
        @Size(min = 1, max = 128)
        @Pattern(regexp = "[!-~]*")
        @Nullable String personRef,
    @Schema(description = "集体奖项必填 / Needed for a collective's award") @Size(min = 1, max = 200)
        @Nullable String collectiveName,
    @NotBlank @Size(max = 200) String displayName,
    @NotBlank @Size(max = 200) String unit,
    @NotBlank @Size(max = 20_000) String deed) {

  /** Neither the name nor the deed belongs into a log. */
  @Override
  public String toString() {
    return "NominationRequest[" + awardType + ", " + level + "]";
  }
}
