package org.workershome.competition.figures;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One figure. */
record FigureView(
    @Schema(examples = "suggestions_made") String figure,
    @Schema(examples = "12") String value,
    @Schema(examples = "CASE") String unit) {}
