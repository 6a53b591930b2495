package org.workershome.aid.eligibility;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * One who lives in the household; without a name.
 *
 * @param incomes one for each kind
 */
public record MemberFacts(
    @NotNull @Min(0) @Max(130) Integer age,
    @NotNull WorkStatus work,
    @NotNull @Size(max = 12) List<@NotNull @Valid Income> incomes) {

  @Override
  public String toString() {
    return "MemberFacts[…]";
  }
}
