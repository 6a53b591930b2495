package org.workershome.petition.inspection;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workershome.petition.core.Reach;

/**
 * Which work is inspected, and how large a sample is drawn of it.
 *
 * @param inspected the union, with all below it
 * @param fromOn the first day of receipt
 * @param seed to draw a sample that was announced; none to have one drawn by chance
 */
@Schema(description = "抽查方案 / Which work is inspected, and by what sample")
record InspectionRequest(
    @NotBlank @Size(max = 200) String title,
    @NotNull @Pattern(regexp = Reach.PATH) @Schema(examples = "CQ.ENERGY") String inspected,
    @NotNull LocalDate fromOn,
    @NotNull LocalDate toOn,
    @Min(1) @Max(500) int size,
    @NotNull Stratum stratum,
    @Min(0) @Max(9_007_199_254_740_991L) @Nullable Long seed) {}
