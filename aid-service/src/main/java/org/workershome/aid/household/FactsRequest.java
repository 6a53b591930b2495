package org.workershome.aid.household;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.workershome.aid.eligibility.HouseholdFacts;

/**
 * What the clerk writes down for the rules, after the particulars.
 *
 * @param facts its members in the order of the particulars, as {@code details}
 * @param secondaryCauses beside the main one
 */
record FactsRequest(
    @NotNull @Valid HouseholdFacts facts,
    @NotNull @Size(max = 3) Set<@NotNull HardshipCause> secondaryCauses,
    @NotNull HousingKind housing,
    @NotNull FloorArea floorArea,
    @NotNull @Size(max = 20) List<@NotNull @Valid MemberDetail> details) {

  /** Every component is about a family; none belongs into a log. */
  @Override
  public String toString() {
    return "FactsRequest[…]";
  }
}
