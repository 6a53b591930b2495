package org.workershome.petition.sentiment;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A panel with those of the unions directly below.
 *
 * @param frozen the numbers are those of its approval
 */
@Schema(description = "汇总 / A panel and the unions below it")
record RollUpView(
    UUID panelId,
    String union,
    int year,
    int quarter,
    boolean frozen,
    List<PanelNumberView> figures,
    int expected,
    int reported,
    int missing,
    int late,
    List<UnionReportView> unions) {
  RollUpView {
    figures = List.copyOf(figures);
    unions = List.copyOf(unions);
  }
}
