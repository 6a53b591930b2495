package org.workershome.petition.sentiment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What many spoke of. */
@Schema(description = "热点 / A hot spot")
record HotSpotRequest(
    @NotNull OpinionField field,
    @NotBlank @Size(max = 200) @Schema(examples = "加班费计算方式") String topic,
    @NotNull @Min(1) @Max(1000000) Integer mentions,
    @NotNull Trend trend,
    @NotNull RiskLevel riskLevel) {}
