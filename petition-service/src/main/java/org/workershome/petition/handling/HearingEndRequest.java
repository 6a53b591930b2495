package org.workershome.petition.handling;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A hearing ends.
 *
 * @param endedOn the first day after it
 * @param minutes what was said and found; sealed at rest
 */
record HearingEndRequest(@NotNull LocalDate endedOn, @NotBlank @Size(max = 20000) String minutes) {

  @Override
  public String toString() {
    return "HearingEndRequest[" + endedOn + "]";
  }
}
