package org.workershome.petition.sentiment;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The numbers of a panel, and the panels below that they are summed from. */
record PanelNumbersView(List<PanelNumberView> figures, List<PanelPartView> parts) {
  PanelNumbersView {
    figures = List.copyOf(figures);
    parts = List.copyOf(parts);
  }

  Map<PanelFigure, Long> totals() {
    Map<PanelFigure, Long> totals = new EnumMap<>(PanelFigure.class);
    figures.forEach(number -> totals.put(number.figure(), number.total()));
    return totals;
  }
}
