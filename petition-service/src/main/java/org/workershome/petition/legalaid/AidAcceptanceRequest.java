package org.workershome.petition.legalaid;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An application is taken on.
 *
 * @param declaredWaiver what was found of a waiver that the applicant declared himself; to be said
 *     where there is one, and only there
 */
record AidAcceptanceRequest(
    @NotBlank @Size(max = 2000) @Schema(examples = "材料齐全，符合受理条件。") String reason,
    @Nullable @Schema(examples = "CONFIRMED") WaiverFinding declaredWaiver) {

  /** It tells of somebody's case. */
  @Override
  public String toString() {
    return "AidAcceptanceRequest[" + declaredWaiver + "]";
  }
}
