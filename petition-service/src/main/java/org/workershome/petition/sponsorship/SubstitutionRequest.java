package org.workershome.petition.sponsorship;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why another leader takes the case from the one who had it in charge. */
record SubstitutionRequest(@NotBlank @Size(max = 1000) String reason) {

  @Override
  public String toString() {
    return "SubstitutionRequest[]";
  }
}
