package org.workershome.petition.mediation;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The parties did not agree. */
@Schema(description = "调解不成 / The parties did not agree")
record MediationFailureRequest(
    @NotEmpty Set<@NotNull FailureReason> reasons, @Size(max = 2000) @Nullable String note) {
  MediationFailureRequest {
    reasons = reasons == null ? Set.of() : Set.copyOf(reasons);
  }

  @Override
  public String toString() {
    return "MediationFailureRequest[" + reasons + "]";
  }
}
