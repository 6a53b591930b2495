package org.workershome.petition.reception;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One figure; the ids behind it are at {@code …/statistics/{figure}/ids}. */
record ReceptionFigureView(
    @Schema(examples = "MATTERS") ReceptionFigure figure, @Schema(examples = "12") long value) {}
