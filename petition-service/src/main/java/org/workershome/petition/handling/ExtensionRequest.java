package org.workershome.petition.handling;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The owner uses the approval and tells the petitioner.
 *
 * @param explanation why it takes longer, for him
 */
record ExtensionRequest(@NotBlank @Size(max = 1000) String explanation) {

  @Override
  public String toString() {
    return "ExtensionRequest[]";
  }
}
