package org.workershome.petition.handling;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A hearing (听证) begins.
 *
 * @param begunOn the first day of it; not in the future
 * @param presidedBy who presides, who is not the owner
 * @param attended who was called
 */
record HearingRequest(
    @NotNull LocalDate begunOn,
    @NotBlank @Size(max = 100) String presidedBy,
    @NotBlank @Size(max = 1000) String attended) {

  /** It names people. */
  @Override
  public String toString() {
    return "HearingRequest[" + begunOn + "]";
  }
}
