package org.workershome.petition.agency;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who handed it in to the organ. */
@Schema(description = "信访人 / The petitioner")
record OrganPetitionerRequest(
    @NotBlank @Size(max = 60) String name,
    @Size(max = 18) @Nullable String citizenId,
    @Pattern(regexp = "1[3-9]\\d{9}") @Nullable String phone) {

  @Override
  public String toString() {
    return "OrganPetitionerRequest[]";
  }
}
