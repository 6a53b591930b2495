package org.workershome.petition.figures;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Below how many a number is not told to who handles no petitions, from a day on. */
record FigureTermRequest(
    @NotNull LocalDate validFrom,
    @NotNull @Min(3) @Max(100) @Schema(examples = "5") Integer smallestCell) {}
