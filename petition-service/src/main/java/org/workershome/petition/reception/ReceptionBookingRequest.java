package org.workershome.petition.reception;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A worker books for himself. Who he is stands in his token.
 *
 * @param matter in a line; sealed at rest
 * @param contactPhone sealed at rest and shown masked
 */
@Schema(description = "本人预约 / A worker books for himself")
record ReceptionBookingRequest(
    @NotNull UUID slotId,
    @NotBlank @Size(max = 200) @Schema(examples = "反映拖欠加班费") String matter,
    @Pattern(regexp = "1[3-9]\\d{9}") @Nullable String contactPhone) {
  @Override
  public String toString() {
    return "ReceptionBookingRequest[" + slotId + "]";
  }
}
