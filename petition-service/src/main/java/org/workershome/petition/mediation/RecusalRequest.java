package org.workershome.petition.mediation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A mediator withdraws, or a party asks for it.
 *
 * @param mediatorId the case's mediator where nothing is said
 */
@Schema(description = "调解员回避 / A mediator withdraws")
record RecusalRequest(
    @Nullable UUID mediatorId,
    @NotBlank @Size(max = 500) @Schema(examples = "与用人单位负责人系亲属") String reason) {

  @Override
  public String toString() {
    return "RecusalRequest[" + mediatorId + "]";
  }
}
