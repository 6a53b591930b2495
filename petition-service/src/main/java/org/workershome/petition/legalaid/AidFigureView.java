package org.workershome.petition.legalaid;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One figure of legal aid. */
record AidFigureView(
    @Schema(examples = "legal_aid_granted") String figure,
    @Schema(examples = "12") String value,
    @Schema(examples = "CASE") String unit) {}
