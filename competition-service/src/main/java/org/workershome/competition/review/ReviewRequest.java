package org.workershome.competition.review;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A conclusion on a suggestion.
 *
 * @param copiedResult whether the result was taken over from known achievements; absent means no
 */
record ReviewRequest(
    @NotNull ReviewOutcome outcome,
    @Schema(description = "未采纳或列为储备时必填 / Needed unless adopted") @Size(max = 2000)
        @Nullable String reason,
    @Schema(description = "成果是否移植他人已有成果 / Taken over from known achievements")
        @Nullable Boolean copiedResult) {

  @Override
  public String toString() {
    return "ReviewRequest[" + outcome + "]";
  }
}
