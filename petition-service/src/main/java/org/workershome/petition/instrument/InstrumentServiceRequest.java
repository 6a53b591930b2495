package org.workershome.petition.instrument;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * It was brought to the addressee.
 *
 * @param received whether he took it; who refuses to receive it has not stopped it
 */
@Schema(description = "送达 / It was brought to the addressee")
record InstrumentServiceRequest(
    @NotNull LocalDate servedOn,
    @NotNull ServiceMethod method,
    boolean received,
    @NotBlank @Size(max = 200) @Schema(examples = "送达回证2026-7") String proof) {

  @Override
  public String toString() {
    return "InstrumentServiceRequest[" + servedOn + "]";
  }
}
