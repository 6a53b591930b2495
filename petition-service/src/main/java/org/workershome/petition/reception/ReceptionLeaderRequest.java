package org.workershome.petition.reception;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A leader who will receive.
 *
 * @param citizenId says who he is and is not kept
 * @param contactPhone where he is told of his days; sealed at rest
 * @param rank his place in the order of turns
 */
@Schema(description = "接待领导 / A leader who receives")
record ReceptionLeaderRequest(
    @NotBlank @Size(max = 50) @Schema(examples = "李某") String name,
    @NotBlank @Size(max = 100) @Schema(examples = "市总工会主席") String post,
    @NotBlank @Size(max = 200) @Schema(examples = "主持全面工作") String portfolio,
    @NotNull @Pattern(regexp = "\\d{17}[\\dX]") String citizenId,
    @Pattern(regexp = "1[3-9]\\d{9}") @Nullable String contactPhone,
    @NotNull @Min(1) @Max(1000) Integer rank) {
  @Override
  public String toString() {
    return "ReceptionLeaderRequest[…]";
  }
}
