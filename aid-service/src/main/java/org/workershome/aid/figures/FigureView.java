package org.workershome.aid.figures;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One figure. */
record FigureView(
    @Schema(examples = "households_filed") String figure,
    @Schema(examples = "12") String value,
    @Schema(examples = "HOUSEHOLD") String unit) {}
