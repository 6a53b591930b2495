package org.workershome.petition.groupvisit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Another group visit about the same matter goes on with this one.
 *
 * @param joined the one that is joined
 * @param representatives those who speak for the whole, of either roster; none where those of both
 *     go on, which are few enough then
 */
record MergeRequest(
    @NotNull @Nullable UUID joined,
    @NotBlank @Size(max = 500) @Schema(examples = "同一项目同一事项") String reason,
    @Size(min = 1, max = 5) @Nullable Set<@NotNull UUID> representatives) {
  MergeRequest {
    representatives = representatives == null ? null : Set.copyOf(representatives);
  }

  @Override
  public String toString() {
    return "MergeRequest[" + joined + "]";
  }
}
