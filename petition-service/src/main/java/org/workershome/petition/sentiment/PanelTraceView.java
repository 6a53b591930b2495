package org.workershome.petition.sentiment;

import java.util.List;
import java.util.UUID;

/** Where a number comes from: the union's own records, and the panels below. */
record PanelTraceView(
    PanelFigure figure, long total, List<UUID> own, List<PanelTracePartView> below) {
  PanelTraceView {
    own = List.copyOf(own);
    below = List.copyOf(below);
  }
}
