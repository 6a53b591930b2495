package org.workershome.aid.household;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What is personal about a member, beside his figures.
 *
 * @param grade of the disability, 1 the gravest
 * @param illness as diagnosed
 * @param place where he works or goes to school
 */
record MemberDetail(
    @NotNull HealthState health,
    @Nullable Disability disability,
    @Nullable @Min(1) @Max(4) Integer grade,
    @Nullable @Size(max = 100) String illness,
    @Nullable @Size(max = 100) String place) {

  @Override
  public String toString() {
    return "MemberDetail[…]";
  }
}
