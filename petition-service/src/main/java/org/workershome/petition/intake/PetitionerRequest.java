package org.workershome.petition.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who it is for. */
@Schema(description = "信访人 / The petitioner")
record PetitionerRequest(
    @NotBlank @Size(max = 60) String name,
    @Size(max = 18) @Schema(description = "公民身份号码，可不填 / Citizen id, if he shows it")
        @Nullable String citizenId,
    @Pattern(regexp = "1[3-9]\\d{9}") @Nullable String phone,
    @Pattern(regexp = ".*\\S.*")
        @Size(max = 200)
        @Schema(description = "通讯地址，用于邮寄文书 / Where papers are sent")
        @Nullable String address) {

  @Override
  public String toString() {
    return "PetitionerRequest[]";
  }
}
