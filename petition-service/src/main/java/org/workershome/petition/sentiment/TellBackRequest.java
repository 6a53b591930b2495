package org.workershome.petition.sentiment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whoever gave an opinion wants to be told what becomes of it. Only for that is he named, and only
 * until he has been told.
 */
@Schema(description = "希望得到反馈 / Somebody wants to be told")
record TellBackRequest(
    @NotNull @Pattern(regexp = "[0-9a-f]{32}") String personRef,
    @Pattern(regexp = "1[3-9]\\d{9}") @Schema(examples = "13800005678") @Nullable String phone) {
  @Override
  public String toString() {
    return "TellBackRequest[…]";
  }
}
