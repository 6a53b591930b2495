package org.workershome.petition.legalaid;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A worker asks for legal aid himself. */
@Schema(description = "法律援助申请 / An application for legal aid")
record LegalAidRequest(
    @NotBlank @Size(max = 60) String name,
    @NotNull @Pattern(regexp = "1[3-9]\\d{9}") String phone,
    @NotNull @Valid AidClaimRequest claim) {

  @Override
  public String toString() {
    return "LegalAidRequest[" + claim + "]";
  }
}
