package org.workershome.petition.instrument;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Answer times from a day on, for the caller's union and those below it.
 *
 * @param source the rule that sets them
 */
@Schema(description = "答复期限设定 / Answer times from a day on")
record InstrumentTermRequest(
    @NotNull LocalDate validFrom,
    @NotNull @Min(1) @Max(90) @Nullable Integer opinionDays,
    @NotNull DayUnit opinionUnit,
    @NotNull @Min(1) @Max(90) @Nullable Integer adviceDays,
    @NotNull DayUnit adviceUnit,
    @NotBlank @Size(max = 200) @Schema(examples = "省工会劳动法律监督条例") String source) {}
