package org.workershome.petition.mediation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.privacy.OpaqueRef;

/** What of a mediator may change; his name does not. */
@Schema(description = "调解员变更 / A change of a mediator")
record MediatorChangeRequest(
    @Size(max = 200) @OpaqueRef @Nullable String personRef,
    @Valid @Nullable DisputeEmployerRequest employer,
    @NotNull LocalDate termUntil,
    boolean active) {

  @Override
  public String toString() {
    return "MediatorChangeRequest[" + termUntil + "]";
  }
}
