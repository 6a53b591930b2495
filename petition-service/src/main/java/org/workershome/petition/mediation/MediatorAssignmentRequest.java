package org.workershome.petition.mediation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who mediates. */
@Schema(description = "确定调解员 / Who mediates")
record MediatorAssignmentRequest(
    @NotNull UUID mediatorId, @Size(max = 500) @Nullable String reason) {

  @Override
  public String toString() {
    return "MediatorAssignmentRequest[" + mediatorId + "]";
  }
}
