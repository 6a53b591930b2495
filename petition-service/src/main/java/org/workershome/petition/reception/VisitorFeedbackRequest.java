package org.workershome.petition.reception;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The feedback sheet: 满意, 基本满意 or 不满意, and why if the visitor likes. */
@Schema(description = "接待反馈表 / The feedback sheet")
record VisitorFeedbackRequest(
    @NotNull VisitorRating rating, @Size(max = 1000) @Nullable String words) {
  @Override
  public String toString() {
    return "VisitorFeedbackRequest[" + rating + "]";
  }
}
