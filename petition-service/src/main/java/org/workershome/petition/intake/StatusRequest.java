package org.workershome.petition.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody without an account asks how a petition stands.
 *
 * @param queryCode from the receipt
 * @param suffix the last four of the telephone or of the id number that were given with it
 */
record StatusRequest(
    @NotBlank @Pattern(regexp = "[0-9A-Za-z]{26}") String queryCode,
    @NotBlank @Pattern(regexp = "\\d{3}[0-9Xx]") @Schema(examples = "5678") String suffix) {

  @Override
  public String toString() {
    return "StatusRequest[]";
  }
}
