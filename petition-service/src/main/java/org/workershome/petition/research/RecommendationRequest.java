package org.workershome.petition.research;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A recommendation of an issued report.
 *
 * @param addresseeName the department's name, or how the committee or the management is addressed
 * @param dueOn when the answer is due
 */
@Schema(description = "调研建议 / A recommendation")
record RecommendationRequest(
    @NotNull UUID reportId,
    @NotNull Addressee addressee,
    @NotBlank @Size(max = 200) @Schema(examples = "人力资源部") String addresseeName,
    @NotBlank @Size(max = 4000) String text,
    @NotNull LocalDate dueOn) {}
