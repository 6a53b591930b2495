package org.workershome.petition.sentiment;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom the caller's union obliges to a panel each quarter, from a day on. */
record SentimentDutyRequest(
    @NotNull LocalDate validFrom, @NotNull @Schema(examples = "DIRECTLY_BELOW") DutyReach reach) {}
