package org.workershome.petition.mediation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An application that a member of staff enters: made orally and recorded by him, or handed in on
 * paper, perhaps on an earlier day.
 *
 * @param name of the worker
 * @param citizenId what the suite knows him by; may be left out where the claim names his petition
 * @param applicant who asks for it; the worker where nothing is said
 * @param receivedOn when the body received it; today where nothing is said
 */
@Schema(description = "窗口登记的调解申请 / An application that is entered for somebody")
record CounterMediationRequest(
    @NotBlank @Size(max = 60) String name,
    @Size(max = 18) @Nullable String citizenId,
    @Pattern(regexp = "1[3-9]\\d{9}") @Nullable String phone,
    @Nullable DisputeSide applicant,
    @NotNull ApplicationForm form,
    @Nullable LocalDate receivedOn,
    @NotNull @Valid DisputeClaimRequest claim) {

  @Override
  public String toString() {
    return "CounterMediationRequest[" + form + ", " + claim + "]";
  }
}
