package org.workershome.petition.backlog;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a reported clearance is not approved. */
record ClearanceReturnRequest(@NotBlank @Size(max = 1000) String reason) {

  @Override
  public String toString() {
    return "ClearanceReturnRequest[]";
  }
}
