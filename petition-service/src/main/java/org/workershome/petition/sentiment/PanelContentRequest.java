package org.workershome.petition.sentiment;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a panel says.
 *
 * @param zeroReason why there is nothing to report (零报告); then there is nothing else
 * @param assessment free of persons
 */
@Schema(description = "研判内容 / What a panel says")
record PanelContentRequest(
    @Size(min = 1, max = 1000) @Nullable String zeroReason,
    @Size(min = 1, max = 8000) @Nullable String assessment,
    @Nullable RiskLevel riskLevel) {}
