package org.workershome.petition.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A petition turned out to be an accusation.
 *
 * @param accusedUnion the union that is accused, or whose people are; the receiving one by default
 * @param reason why it is one
 */
@Schema(description = "误登为一般信访的检举控告 / An accusation that was filed as something else")
record SealingRequest(
    @Pattern(regexp = "[A-Za-z0-9_-]{1,64}(\\.[A-Za-z0-9_-]{1,64}){0,15}")
        @Nullable String accusedUnion,
    @Size(max = 10) @Nullable List<@NotNull @Valid AccusedRequest> accusedPersons,
    @NotBlank @Size(max = 1000) String reason) {
  SealingRequest {
    accusedPersons = accusedPersons == null ? null : List.copyOf(accusedPersons);
  }

  @Override
  public String toString() {
    return "SealingRequest[]";
  }
}
