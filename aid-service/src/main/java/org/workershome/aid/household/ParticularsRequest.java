package org.workershome.aid.household;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.workershome.kit.money.Money;

/**
 * What the clerk writes down about a household.
 *
 * @param monthlyIncome disposable income of the whole household, yuan a month
 * @param bankCard 16 to 19 digits; where the aid is paid to
 */
record ParticularsRequest(
    @NotBlank @Size(max = 50) String headName,
    @NotNull @Pattern(regexp = "\\d{17}[\\dX]") String headCitizenId,
    @NotNull @Pattern(regexp = "1\\d{10}") String phone,
    @NotEmpty @Size(max = 20) List<@NotNull @Valid MemberRequest> members,
    @NotNull Money monthlyIncome,
    @NotNull Money monthlyRigidExpenditure,
    @NotNull HardshipCause mainCause,
    @NotNull @Pattern(regexp = "\\d{16,19}") String bankCard,
    @NotBlank @Size(max = 100) String bankName) {

  /** Every component is about a person; none belongs into a log. */
  @Override
  public String toString() {
    return "ParticularsRequest[…]";
  }
}
