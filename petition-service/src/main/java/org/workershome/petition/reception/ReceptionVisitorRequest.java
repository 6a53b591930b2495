package org.workershome.petition.reception;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who stands at the counter.
 *
 * @param citizenId says who he is and is not kept
 */
@Schema(description = "来访人 / Who stands at the counter")
record ReceptionVisitorRequest(
    @NotBlank @Size(max = 50) String name,
    @NotNull @Pattern(regexp = "\\d{17}[\\dX]") String citizenId,
    @Pattern(regexp = "1[3-9]\\d{9}") @Nullable String contactPhone) {
  @Override
  public String toString() {
    return "ReceptionVisitorRequest[…]";
  }
}
