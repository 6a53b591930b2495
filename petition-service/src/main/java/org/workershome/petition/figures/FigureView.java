package org.workershome.petition.figures;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One figure. */
record FigureView(
    @Schema(examples = "petitions_received") String figure,
    @Schema(examples = "12") String value,
    @Schema(examples = "CASE") String unit) {}
