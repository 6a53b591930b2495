package org.workershome.aid.profiles;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A part of the day in which the bank takes files.
 *
 * @param cutOff the first moment that is too late
 * @param paidAfterDays working days after the day of sending; 0 for that day
 */
record WindowRequest(
    @NotNull @Schema(implementation = String.class, examples = "09:00:00") LocalTime opens,
    @NotNull @Schema(implementation = String.class, examples = "16:30:00") LocalTime cutOff,
    @Min(0) @Max(10) int paidAfterDays) {}
