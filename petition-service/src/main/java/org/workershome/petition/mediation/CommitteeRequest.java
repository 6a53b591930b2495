package org.workershome.petition.mediation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A body that mediates, for the caller's union and those below it.
 *
 * @param employer of an enterprise's body, whose body it is
 */
@Schema(description = "调解组织登记 / A body that mediates")
record CommitteeRequest(
    @NotBlank @Size(max = 100) @Schema(examples = "重庆能源工会劳动争议调解委员会") String name,
    @NotNull BodyKind kind,
    @Valid @Nullable DisputeEmployerRequest employer,
    @NotBlank @Size(max = 60) String chair,
    @NotNull ChairBasis chairBasis) {

  @Override
  public String toString() {
    return "CommitteeRequest[" + kind + "]";
  }
}
