package org.workershome.petition.backlog;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a case came to rest.
 *
 * @param evidence which papers show it; sealed at rest
 * @param withoutSponsor why no leader had it in charge while it was open, where the rule asks for
 *     one
 */
record ClearanceRequest(
    @NotNull ClearanceWay way,
    @Schema(examples = "和解协议书 HJ-2026-017") @NotBlank @Size(max = 1000) String evidence,
    @Schema(description = "未经领导包案而办结的说明 / Why nobody had it in charge")
        @Nullable WithoutSponsor withoutSponsor) {

  @Override
  public String toString() {
    return "ClearanceRequest[" + way + "]";
  }
}
