package org.workershome.petition.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workershome.petition.core.PetitionChannel;

/**
 * An accusation by letter, call or visit. It goes where one handed in online goes, and whoever
 * enters it does not read it again.
 *
 * @param petitioner none of an anonymous one
 * @param accusedUnion the union that is accused, or whose people are; the clerk's own by default
 * @param accusedPersons who is accused, as far as they are known
 */
@Schema(description = "窗口代录检举控告 / An accusation entered for somebody")
record CounterAccusationRequest(
    @NotNull @Schema(examples = "LETTER") PetitionChannel channel,
    @Valid @Nullable PetitionerRequest petitioner,
    @Pattern(regexp = "[A-Za-z0-9_-]{1,64}(\\.[A-Za-z0-9_-]{1,64}){0,15}")
        @Schema(examples = "CQ.ENERGY.MINE3")
        @Nullable String accusedUnion,
    @Size(max = 10) @Nullable List<@NotNull @Valid AccusedRequest> accusedPersons,
    @NotBlank @Size(max = 100) String title,
    @NotBlank @Size(max = 5000) String text,
    @NotBlank @Size(max = 200) String employerName) {
  CounterAccusationRequest {
    accusedPersons = accusedPersons == null ? null : List.copyOf(accusedPersons);
  }

  /** Everything in it is somebody's. */
  @Override
  public String toString() {
    return "CounterAccusationRequest[" + channel + "]";
  }
}
