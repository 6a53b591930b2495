package org.workershome.petition.backlog;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What makes an open petition a backlog case, from a day on; at least one of the four.
 *
 * @param source by which document
 */
record BacklogRuleRequest(
    @NotNull LocalDate validFrom,
    @Schema(description = "办理期限届满超过的天数 / Days past the term of handling", examples = "30")
        @Min(0)
        @Max(3650)
        @Nullable Integer overdueDays,
    @Schema(description = "收到后未结的天数 / Days since receipt", examples = "180") @Min(1) @Max(3650)
        @Nullable Integer openDays,
    @Schema(description = "同一事项第几次信访 / The so manieth about the same matter", examples = "3")
        @Min(2)
        @Max(100)
        @Nullable Integer petitionsInChain,
    boolean extended,
    @Schema(description = "须领导包案并销号 / A leader has to have had it in charge")
        boolean sponsorRequired,
    @NotBlank @Size(max = 200) String source) {}
