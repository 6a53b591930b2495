package org.workershome.petition.forwarding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A petition goes to the union below whose matter it is.
 *
 * @param to the receiver
 * @param requirement why it is his, for both him and the petitioner
 */
record TransferRequest(
    @NotBlank
        @Pattern(regexp = "[A-Za-z0-9_-]{1,64}(\\.[A-Za-z0-9_-]{1,64}){0,15}")
        @Schema(examples = "CQ.ENERGY.MINE3")
        String to,
    @NotBlank @Size(max = 2000) String requirement) {

  @Override
  public String toString() {
    return "TransferRequest[" + to + "]";
  }
}
