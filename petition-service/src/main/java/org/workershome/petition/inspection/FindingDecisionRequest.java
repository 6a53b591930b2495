package org.workershome.petition.inspection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a finding is mended.
 *
 * @param dueOn the new day, of one that is sent back
 */
record FindingDecisionRequest(
    @NotNull Boolean accepted,
    @NotBlank @Size(max = 2000) String reason,
    @Nullable LocalDate dueOn) {

  /** It may tell of people. */
  @Override
  public String toString() {
    return "FindingDecisionRequest[" + accepted + "]";
  }
}
