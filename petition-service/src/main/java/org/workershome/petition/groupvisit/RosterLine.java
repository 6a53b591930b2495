package org.workershome.petition.groupvisit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * One of the group.
 *
 * @param citizenId if he shows it; without it he is told by telephone alone
 */
record RosterLine(
    @NotBlank @Size(max = 60) String name,
    @Size(max = 18) @Nullable String citizenId,
    @Pattern(regexp = "1[3-9]\\d{9}") @Nullable String phone,
    @Size(max = 50) @Nullable String subGroup) {

  @Override
  public String toString() {
    return "RosterLine[]";
  }
}
