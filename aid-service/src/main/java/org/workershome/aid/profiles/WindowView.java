package org.workershome.aid.profiles;

import java.time.LocalTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of the day in which the bank takes files. */
record WindowView(
    @Schema(implementation = String.class, examples = "09:00:00") LocalTime opens,
    @Schema(implementation = String.class, examples = "16:30:00") LocalTime cutOff,
    int paidAfterDays) {}
