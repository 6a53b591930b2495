package org.workershome.aid.eligibility;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's own figures; no name, no number.
 *
 * @param union whose rules and standards are asked for, by its path; without it those of all
 */
record SelfCheckRequest(
    @NotNull @Valid HouseholdFacts facts,
    @Nullable @Size(max = 200) @Pattern(regexp = "[A-Za-z0-9_]+(\\.[A-Za-z0-9_]+)*") String union) {

  @Override
  public String toString() {
    return "SelfCheckRequest[…]";
  }
}
