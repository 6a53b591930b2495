package org.workershome.petition.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What the union above decides.
 *
 * @param findings what was looked into and found
 * @param legalBasis laws, regulations, policies that it rests on
 */
record ReviewDecisionRequest(
    @NotNull ReviewOutcome outcome,
    @NotBlank @Size(max = 10000) String findings,
    @NotBlank @Size(max = 2000) String legalBasis) {

  @Override
  public String toString() {
    return "ReviewDecisionRequest[" + outcome + "]";
  }
}
