package org.workershome.petition.inspection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What the inspection comes to. */
record InspectionClosingRequest(@NotBlank @Size(max = 5000) String conclusion) {

  /** It may tell of people. */
  @Override
  public String toString() {
    return "InspectionClosingRequest[…]";
  }
}
