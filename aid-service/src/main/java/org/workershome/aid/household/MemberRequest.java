package org.workershome.aid.household;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** One who lives in the household. */
record MemberRequest(
    @NotBlank @Size(max = 50) String name,
    @NotNull MemberRelation relation,
    @Nullable @Pattern(regexp = "\\d{17}[\\dX]") String citizenId) {

  @Override
  public String toString() {
    return "MemberRequest[" + relation + "]";
  }
}
