package org.workershome.petition.supervision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What was done about it. */
record UrgingAnswerRequest(@NotBlank @Size(max = 5000) String answer) {

  @Override
  public String toString() {
    return "UrgingAnswerRequest[]";
  }
}
