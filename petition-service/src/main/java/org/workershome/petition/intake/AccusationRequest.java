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
 * An accusation (检举控告): goes straight to the union above the accused one, and nobody in that one
 * sees it.
 *
 * @param accusedUnion the union that is accused, or whose people are; the accuser's own by default
 * @param accusedPersons who is accused, as far as they are known
 * @param text who is accused of what; sealed at rest
 * @param employerName of the unit that it is about
 */
@Schema(description = "检举控告 / An accusation")
record AccusationRequest(
    @Pattern(regexp = "[A-Za-z0-9_-]{1,64}(\\.[A-Za-z0-9_-]{1,64}){0,15}")
        @Schema(examples = "CQ.ENERGY.MINE3")
        @Nullable String accusedUnion,
    @Size(max = 10) @Nullable List<@NotNull @Valid AccusedRequest> accusedPersons,
    @NotBlank @Size(max = 100) String title,
    @NotBlank @Size(max = 5000) String text,
    @NotBlank @Size(max = 200) String employerName,
    @Pattern(regexp = "1[3-9]\\d{9}") @Nullable String contactPhone) {
  AccusationRequest {
    accusedPersons = accusedPersons == null ? null : List.copyOf(accusedPersons);
  }

  /** Everything in it is somebody's. */
  @Override
  public String toString() {
    return "AccusationRequest[]";
  }
}
