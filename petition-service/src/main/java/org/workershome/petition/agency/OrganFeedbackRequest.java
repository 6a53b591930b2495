package org.workershome.petition.agency;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What came of it.
 *
 * @param text sealed at rest
 */
record OrganFeedbackRequest(@NotBlank @Size(max = 5000) String text) {

  @Override
  public String toString() {
    return "OrganFeedbackRequest[]";
  }
}
