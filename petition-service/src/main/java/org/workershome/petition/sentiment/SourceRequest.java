package org.workershome.petition.sentiment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where the union listened.
 *
 * @param heard how many were heard, never who; not for a questionnaire
 */
@Schema(description = "收集渠道 / Where it was listened")
record SourceRequest(
    @NotNull SourceKind kind,
    @NotNull LocalDate heldOn,
    @NotBlank @Size(max = 200) @Schema(examples = "三号井区队会议室") String place,
    @Min(1) @Max(1000000) @Nullable Integer heard,
    @Nullable UUID questionnaireId) {}
