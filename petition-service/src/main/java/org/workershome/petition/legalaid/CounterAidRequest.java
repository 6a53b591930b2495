package org.workershome.petition.legalaid;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An application that a member of staff enters for somebody at the counter.
 *
 * @param citizenId what the suite knows him by; may be left out where the claim names his petition
 */
@Schema(description = "窗口代录的法律援助申请 / An application for legal aid, entered for somebody")
record CounterAidRequest(
    @NotBlank @Size(max = 60) String name,
    @Size(max = 18) @Nullable String citizenId,
    @Pattern(regexp = "1[3-9]\\d{9}") @Nullable String phone,
    @NotNull @Valid AidClaimRequest claim) {

  @Override
  public String toString() {
    return "CounterAidRequest[" + claim + "]";
  }
}
