package org.workershome.petition.mediation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A time in which nobody could act.
 *
 * @param until the first day on which he could again; left out while it goes on
 */
@Schema(description = "时效中止 / A suspension of the limitation")
record SuspensionRequest(
    @NotNull LocalDate from,
    @Nullable LocalDate until,
    @NotBlank @Size(max = 200) @Schema(examples = "不可抗力") String reason) {}
