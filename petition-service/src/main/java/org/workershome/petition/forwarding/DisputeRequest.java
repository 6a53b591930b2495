package org.workershome.petition.forwarding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.workershome.petition.core.Reach;

/**
 * A union holds that another one, beside it, is competent.
 *
 * @param with the other one
 * @param position why; sealed at rest
 */
record DisputeRequest(
    @NotBlank @Pattern(regexp = Reach.PATH) @Schema(examples = "CQ.YUBEI") String with,
    @NotBlank @Size(max = 2000) String position) {

  @Override
  public String toString() {
    return "DisputeRequest[" + with + "]";
  }
}
