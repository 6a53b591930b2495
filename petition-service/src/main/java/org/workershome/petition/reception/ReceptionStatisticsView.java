package org.workershome.petition.reception;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The figures of a union and all below it, from the first day to the last, both included. */
@Schema(description = "接待日统计 / Figures of reception days")
record ReceptionStatisticsView(
    String union,
    LocalDate from,
    LocalDate to,
    ReceptionGrouping by,
    List<ReceptionFigureGroupView> groups) {
  ReceptionStatisticsView {
    groups = List.copyOf(groups);
  }
}
