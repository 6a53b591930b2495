package org.workershome.petition.reception;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who stands in on a published day.
 *
 * @param otherDayId the day of the one who stands in, which the other takes over in exchange
 */
@Schema(description = "调换接待领导 / Who stands in, and why")
record SwapRequest(
    @NotNull UUID leaderId,
    @NotBlank @Size(max = 500) @Schema(examples = "参加市委会议") String reason,
    @Nullable UUID otherDayId) {}
