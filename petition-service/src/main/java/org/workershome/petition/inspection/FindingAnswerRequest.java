package org.workershome.petition.inspection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What was done about a finding. */
record FindingAnswerRequest(@NotBlank @Size(max = 5000) String answer) {

  /** It may tell of people. */
  @Override
  public String toString() {
    return "FindingAnswerRequest[…]";
  }
}
