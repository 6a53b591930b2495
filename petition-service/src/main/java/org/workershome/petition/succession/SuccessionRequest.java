package org.workershome.petition.succession;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workershome.petition.core.Reach;

/**
 * Open cases go to a successor: those named, each to its own, or all to one.
 *
 * @param from the union that ended
 * @param to of all that are open; null when cases are named
 * @param cases null when all go
 */
record SuccessionRequest(
    @NotBlank @Pattern(regexp = Reach.PATH) String from,
    @Pattern(regexp = Reach.PATH) @Nullable String to,
    @Size(min = 1, max = 500) @Nullable List<@NotNull @Valid Choice> cases,
    @NotBlank @Size(max = 1000) String reason) {
  SuccessionRequest {
    cases = cases == null ? null : List.copyOf(cases);
  }

  /** One case and where it goes. */
  @Schema(name = "SuccessionChoice")
  record Choice(@NotNull UUID petitionId, @NotBlank @Pattern(regexp = Reach.PATH) String to) {}

  @Override
  public String toString() {
    return "SuccessionRequest[" + from + "]";
  }
}
