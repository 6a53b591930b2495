package org.workershome.aid.eligibility;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.money.Money;

/**
 * What the rules ask about a household: figures of the last twelve months, and no name.
 *
 * @param region code of GB/T 2260 of where it lives; of a migrant worker, where he works
 * @param homes how many it owns
 * @param circumstances those exclusions that are stated as such
 * @param monthsBelow how many months in a row its income has been below the standard
 * @param migrantMonths for how long a migrant worker has been employed here; null for all others
 */
public record HouseholdFacts(
    @NotNull @Pattern(regexp = "\\d{6}") String region,
    @NotNull Residence residence,
    @NotEmpty @Size(max = 20) List<@NotNull @Valid MemberFacts> members,
    @NotNull @Size(max = 5) List<@NotNull @Valid Expenditure> expenditures,
    @NotNull @Min(0) @Max(20) Integer homes,
    @NotNull @Size(max = 6) Set<@NotNull Exclusion> circumstances,
    @Nullable @Valid SuddenLoss loss,
    @NotNull Money savings,
    @NotNull Money investments,
    @NotNull @Min(0) @Max(12) Integer monthsBelow,
    @Nullable @Min(0) @Max(600) Integer migrantMonths) {

  /** Every component is about a family; none belongs into a log. */
  @Override
  public String toString() {
    return "HouseholdFacts[…]";
  }
}
