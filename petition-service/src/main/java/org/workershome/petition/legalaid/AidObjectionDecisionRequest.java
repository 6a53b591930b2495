package org.workershome.petition.legalaid;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What the union above says to an objection. */
record AidObjectionDecisionRequest(
    @NotNull ObjectionOutcome outcome, @NotBlank @Size(max = 2000) String reasons) {

  @Override
  public String toString() {
    return "AidObjectionDecisionRequest[" + outcome + "]";
  }
}
