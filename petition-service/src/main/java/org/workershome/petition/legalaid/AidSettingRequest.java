package org.workershome.petition.legalaid;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.money.Money;

/**
 * What holds from a day, for the caller's union and those below it.
 *
 * @param papersDays how long an applicant has for papers that aid came before; 15 where it is not
 *     said
 * @param incomeCeiling monthly income per head up to which somebody is in economic difficulty
 * @param source the rule that sets it
 */
record AidSettingRequest(
    @NotNull LocalDate validFrom,
    @NotNull @Min(1) @Max(60) @Nullable Integer supplementDays,
    @Min(1) @Max(90) @Schema(examples = "15") @Nullable Integer papersDays,
    @Nullable Money incomeCeiling,
    @NotBlank @Size(max = 200) @Schema(examples = "市人民政府关于经济困难标准的通知") String source) {}
