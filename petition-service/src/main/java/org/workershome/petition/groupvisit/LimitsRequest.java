package org.workershome.petition.groupvisit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A local rule about representatives, which takes the place of the one before it from a day on.
 *
 * @param source the paper that it stands in
 */
@Schema(description = "本地信访代表人数规定 / A local rule about representatives")
record LimitsRequest(
    @NotNull LocalDate validFrom,
    @NotBlank @Size(max = 200) @Schema(examples = "渝工办〔2026〕1号") String source,
    @NotEmpty @Size(max = 20) List<@NotNull @Valid LimitRequest> limits) {
  LimitsRequest {
    limits = limits == null ? List.of() : List.copyOf(limits);
  }
}
