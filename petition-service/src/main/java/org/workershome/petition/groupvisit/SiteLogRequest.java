package org.workershome.petition.groupvisit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What happens on the spot; sealed at rest. */
record SiteLogRequest(@NotBlank @Size(max = 2000) String text) {

  @Override
  public String toString() {
    return "SiteLogRequest[]";
  }
}
