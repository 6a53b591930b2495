package org.workershome.petition.forwarding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.workershome.petition.core.Reach;

/**
 * The common superior decides.
 *
 * @param competent one of the two
 * @param reason for both, and for the letter to the petitioner
 */
record DisputeDecisionRequest(
    @NotBlank @Pattern(regexp = Reach.PATH) @Schema(examples = "CQ.YUBEI") String competent,
    @NotBlank @Size(max = 2000) String reason) {

  @Override
  public String toString() {
    return "DisputeDecisionRequest[" + competent + "]";
  }
}
