package org.workershome.petition.groupvisit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a group visit goes on by itself again. */
record SeparationRequest(@NotBlank @Size(max = 500) String reason) {

  @Override
  public String toString() {
    return "SeparationRequest[]";
  }
}
