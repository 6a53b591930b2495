package org.workershome.petition.sentiment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Terms of the caller's union and those below it, from a day on.
 *
 * @param smallestCell below so many a single answer is not told; three where it is not said
 */
record SentimentTermRequest(
    @NotNull LocalDate validFrom,
    @NotNull @Min(1) @Max(60) @Schema(examples = "10") Integer dueWorkingDays,
    @NotNull @Min(5) @Max(1000) @Schema(examples = "10") Integer minimumAnswers,
    @Min(2) @Max(5) @Schema(examples = "3") @Nullable Integer smallestCell) {

  int smallestCellOrUsual() {
    return smallestCell == null ? SentimentTerm.DEFAULT.smallestCell() : smallestCell;
  }
}
