package org.workershome.petition.sentiment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workershome.petition.core.Reach;

/**
 * A panel to be opened.
 *
 * @param union the caller's own, or one below it; his own when left out
 */
@Schema(description = "建立季度研判 / A panel to be opened")
record PanelRequest(
    @NotNull @Min(2020) @Max(2199) @Schema(examples = "2026") Integer year,
    @NotNull @Min(1) @Max(4) @Schema(examples = "3") Integer quarter,
    @Pattern(regexp = Reach.PATH) @Nullable String union) {
  Quarter period() {
    return new Quarter(year, quarter);
  }
}
