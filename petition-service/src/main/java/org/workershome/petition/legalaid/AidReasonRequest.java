package org.workershome.petition.legalaid;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Words that a decision or a step comes with; the applicant reads them. */
record AidReasonRequest(
    @NotBlank @Size(max = 2000) @Schema(examples = "材料齐全，符合受理条件。") String reason) {

  /** It tells of somebody's case. */
  @Override
  public String toString() {
    return "AidReasonRequest[]";
  }
}
