package org.workershome.petition.ownership;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * An officer declares an interest in the matter.
 *
 * @param reason which one; sealed at rest
 */
record RecusalRequest(@NotBlank @Size(max = 1000) String reason) {

  @Override
  public String toString() {
    return "RecusalRequest[]";
  }
}
