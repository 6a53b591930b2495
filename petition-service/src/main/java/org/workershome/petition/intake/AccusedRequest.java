package org.workershome.petition.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is accused.
 *
 * @param citizenId where it is known: with it the petition is kept from him wherever he works
 */
@Schema(description = "被检举控告人 / Somebody who is accused")
record AccusedRequest(
    @NotBlank @Size(max = 60) String name, @Size(max = 18) @Nullable String citizenId) {

  @Override
  public String toString() {
    return "AccusedRequest[]";
  }
}
