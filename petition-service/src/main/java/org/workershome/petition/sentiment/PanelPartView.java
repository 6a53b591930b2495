package org.workershome.petition.sentiment;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/** What an approved panel below has brought to each number. */
record PanelPartView(
    UUID panelId, String union, LocalDate approvedOn, Map<PanelFigure, Long> totals) {
  PanelPartView {
    totals = Collections.unmodifiableMap(new EnumMap<>(totals));
  }
}
