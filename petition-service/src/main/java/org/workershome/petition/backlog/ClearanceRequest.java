package org.workershome.petition.backlog;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a case came to rest.
 *
 * @param evidence which papers show it; sealed at rest
 */
record ClearanceRequest(
    @NotNull ClearanceWay way,
    @Schema(examples = "和解协议书 HJ-2026-017") @NotBlank @Size(max = 1000) String evidence) {

  @Override
  public String toString() {
    return "ClearanceRequest[" + way + "]";
  }
}
