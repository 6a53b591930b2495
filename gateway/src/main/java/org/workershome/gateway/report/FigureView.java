package org.workershome.gateway.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One total, as the service counted it. */
@Schema(description = "一项统计数字 / One total")
record FigureView(
    @Schema(description = "指标 / Which total", examples = "petitions_received") String figure,
    @Schema(description = "数值，文本形式 / Exact value as text", examples = "12") String value,
    @Schema(description = "单位 / Unit", examples = "CASE") String unit) {}
