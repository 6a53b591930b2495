package org.workershome.petition.lookup;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for. A body, because an address is kept by proxies and browsers and this can
 * be somebody's telephone.
 *
 * @param query words, of which each must be there; or a whole number or telephone
 * @param cursor {@code next} of the page before
 */
record PetitionSearchRequest(
    @NotBlank @Size(max = 100) @Schema(examples = "拖欠工资") String query,
    @Min(1) @Max(200) @Nullable Integer limit,
    @Size(max = 500) @Nullable String cursor) {
  @Override
  public String toString() {
    // Also of what was sent without one: it is said before the checks refuse it.
    return "PetitionSearchRequest[" + (query == null ? 0 : query.length()) + " characters]";
  }
}
