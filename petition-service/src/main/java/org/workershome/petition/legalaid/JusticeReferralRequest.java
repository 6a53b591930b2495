package org.workershome.petition.legalaid;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The justice agency is asked to take a case over.
 *
 * @param consent the applicant agreed that his data is passed on
 */
record JusticeReferralRequest(
    @NotBlank @Size(max = 1000) String reason, @NotNull @Nullable Boolean consent) {

  @Override
  public String toString() {
    return "JusticeReferralRequest[]";
  }
}
