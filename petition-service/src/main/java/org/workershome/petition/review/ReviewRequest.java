package org.workershome.petition.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The petitioner does not accept the opinion.
 *
 * @param grounds why; sealed at rest
 */
record ReviewRequest(@NotBlank @Size(max = 5000) String grounds) {

  @Override
  public String toString() {
    return "ReviewRequest[]";
  }
}
