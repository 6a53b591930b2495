package org.workershome.petition.agency;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The organ does not take it.
 *
 * @param reason why not; sealed at rest
 */
record RefusalRequest(@NotBlank @Size(max = 2000) String reason) {

  @Override
  public String toString() {
    return "RefusalRequest[]";
  }
}
