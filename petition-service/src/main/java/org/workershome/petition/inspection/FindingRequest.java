package org.workershome.petition.inspection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What was found in a petition of the sample.
 *
 * @param words without names of petitioners
 * @param requirement what has to be done about it
 * @param dueOn by when
 */
record FindingRequest(
    @NotNull UUID petitionId,
    @NotNull FindingCode code,
    @NotBlank @Size(max = 2000) String words,
    @NotBlank @Size(max = 2000) String requirement,
    @NotNull LocalDate dueOn) {

  /** It may tell of people. */
  @Override
  public String toString() {
    return "FindingRequest[" + code + "]";
  }
}
