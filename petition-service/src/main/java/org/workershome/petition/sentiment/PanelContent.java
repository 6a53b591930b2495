package org.workershome.petition.sentiment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.workershome.kit.problem.ProblemException;

/** What a panel must say before it leaves the union, and what a zero-report must not. */
final class PanelContent {
  private static final List<PanelFigure> NOTHING_OF =
      List.of(PanelFigure.OPINIONS_RAISED, PanelFigure.HOT_SPOTS, PanelFigure.PROBLEMS_RAISED);

  private PanelContent() {}

  /**
   * @throws ProblemException 422 with what is missing, or with what a zero-report has too much
   */
  static void requireComplete(Panel panel, PanelNumbersView numbers) {
    Map<PanelFigure, Long> own = new EnumMap<>(PanelFigure.class);
    numbers.figures().forEach(number -> own.put(number.figure(), number.own()));
    if (panel.zeroReason() != null) {
      List<PanelFigure> found =
          NOTHING_OF.stream().filter(figure -> own.getOrDefault(figure, 0L) > 0).toList();
      if (!found.isEmpty()) {
        throw new ProblemException(SentimentProblem.ZERO_REPORT_HAS_RECORDS).with("found", found);
      }
      return;
    }
    List<String> missing = new ArrayList<>();
    if (panel.assessment() == null) {
      missing.add("assessment");
    }
    if (panel.riskLevel() == null) {
      missing.add("riskLevel");
    }
    if (own.getOrDefault(PanelFigure.SOURCES, 0L) == 0) {
      missing.add("sources");
    }
    if (!missing.isEmpty()) {
      throw new ProblemException(SentimentProblem.PANEL_INCOMPLETE).with("missing", missing);
    }
  }
}
