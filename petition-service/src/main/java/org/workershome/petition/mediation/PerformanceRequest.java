package org.workershome.petition.mediation;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.money.Money;

/** Something was paid under the agreement. */
@Schema(description = "履行记录 / Something was paid under the agreement")
record PerformanceRequest(
    @NotNull @Min(1) @Nullable Integer instalment,
    @NotNull Money amount,
    @NotNull LocalDate on,
    @NotBlank @Size(max = 300) @Schema(examples = "银行回单") String proof) {

  @Override
  public String toString() {
    return "PerformanceRequest[" + instalment + "]";
  }
}
