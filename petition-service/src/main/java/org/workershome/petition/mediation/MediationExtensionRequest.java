package org.workershome.petition.mediation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Both parties want to go on.
 *
 * @param until the new last day
 * @param evidence where their consent is on paper
 */
@Schema(description = "延长调解期限 / More time, by consent of both")
record MediationExtensionRequest(
    @NotNull LocalDate until,
    boolean workerConsents,
    boolean employerConsents,
    @NotBlank @Size(max = 300) @Schema(examples = "双方签字的延期同意书") String evidence) {

  @Override
  public String toString() {
    return "MediationExtensionRequest[" + until + "]";
  }
}
