package org.workershome.petition.mediation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A session, and its minutes. */
@Schema(description = "调解会议记录 / A session and its minutes")
record MediationSessionRequest(
    @NotNull LocalDate heldOn,
    @NotBlank @Size(max = 100) String place,
    boolean workerPresent,
    boolean employerPresent,
    @NotBlank @Size(max = 10000) String minutes) {

  @Override
  public String toString() {
    return "MediationSessionRequest[" + heldOn + "]";
  }
}
