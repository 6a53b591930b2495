package org.workershome.petition.forwarding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** An objection or a report, in words. */
record ReasonRequest(@NotBlank @Size(max = 5000) String text) {

  @Override
  public String toString() {
    return "ReasonRequest[]";
  }
}
