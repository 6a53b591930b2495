package org.workershome.petition.mediation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.privacy.OpaqueRef;

/**
 * A mediator for a body's roster.
 *
 * @param personRef of the account with which he records what he does
 * @param employer who employs him, where that is known: a conflict follows from it
 */
@Schema(description = "调解员聘任 / A mediator for the roster")
record MediatorRequest(
    @NotBlank @Size(max = 60) String name,
    @Size(max = 200) @OpaqueRef @Nullable String personRef,
    @Valid @Nullable DisputeEmployerRequest employer,
    @NotNull LocalDate termFrom,
    @NotNull LocalDate termUntil) {

  @Override
  public String toString() {
    return "MediatorRequest[" + termFrom + "]";
  }
}
