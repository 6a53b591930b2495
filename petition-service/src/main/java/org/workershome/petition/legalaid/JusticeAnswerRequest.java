package org.workershome.petition.legalaid;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * The agency's answer.
 *
 * @param reference the agency's own number of it
 */
record JusticeAnswerRequest(
    @NotNull ReferralAnswer answer,
    @NotBlank @Size(max = 100) String reference,
    @NotBlank @Size(max = 1000) String explanation) {

  @Override
  public String toString() {
    return "JusticeAnswerRequest[" + answer + "]";
  }
}
