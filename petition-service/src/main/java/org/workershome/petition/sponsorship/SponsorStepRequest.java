package org.workershome.petition.sponsorship;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What the sponsor did.
 *
 * @param evidence what shows it; sealed at rest
 */
record SponsorStepRequest(
    @NotNull SponsorStepKind kind, @NotBlank @Size(max = 2000) String evidence) {

  @Override
  public String toString() {
    return "SponsorStepRequest[" + kind + "]";
  }
}
