package org.workershome.petition.research;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Below how many a count is not told to who may not see the cases, from a day on. */
record ResearchTermRequest(
    @NotNull LocalDate validFrom,
    @NotNull @Min(3) @Max(100) @Schema(examples = "5") Integer smallestCount) {}
