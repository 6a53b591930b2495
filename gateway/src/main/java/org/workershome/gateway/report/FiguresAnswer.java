package org.workershome.gateway.report;

import java.util.List;

/** What we read of a service's answer. Without figures it is no answer. */
record FiguresAnswer(List<FigureView> figures) {
  FiguresAnswer {
    if (figures == null) {
      throw new IllegalArgumentException("there are no figures");
    }
    figures = List.copyOf(figures);
  }
}
