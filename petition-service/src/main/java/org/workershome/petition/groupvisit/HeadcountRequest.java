package org.workershome.petition.groupvisit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** How many there were after all, and how that is known. */
record HeadcountRequest(
    @Min(2) @Max(100000) int headcount, @NotBlank @Size(max = 500) String reason) {

  @Override
  public String toString() {
    return "HeadcountRequest[" + headcount + "]";
  }
}
