package org.workershome.kit.timer.days;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A day that a notice names. Texts, so that all of a year's faults can be told at once.
 *
 * @param kind OFF or WORK
 */
@Schema(description = "放假或调休的一天 / A day off, or one that is made up")
public record CalendarDayRequest(
    @NotNull @Schema(examples = "2027-01-01") String date,
    @NotNull @Schema(examples = "OFF", description = "OFF | WORK") String kind,
    @NotNull @Schema(examples = "元旦") String holiday) {}
