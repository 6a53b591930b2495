package org.workershome.petition.forwarding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The sender's answer to an objection.
 *
 * @param agreed whether it comes back
 */
record ObjectionDecisionRequest(
    @NotNull @Nullable Boolean agreed, @NotBlank @Size(max = 2000) String reason) {

  @Override
  public String toString() {
    return "ObjectionDecisionRequest[agreed=" + agreed + "]";
  }
}
