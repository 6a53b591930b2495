package org.workershome.petition.reception;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The figures of one union, one month or all. */
record ReceptionFigureGroupView(
    @Schema(examples = "2026-03") String key, List<ReceptionFigureView> figures) {
  ReceptionFigureGroupView {
    figures = List.copyOf(figures);
  }
}
