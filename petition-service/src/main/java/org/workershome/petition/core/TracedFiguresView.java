package org.workershome.petition.core;

import java.time.LocalDate;
import java.util.List;

/** Numbers of a union and those below it; the days are included. */
public record TracedFiguresView(
    String union, LocalDate from, LocalDate to, List<TracedFigureView> figures) {
  public TracedFiguresView {
    figures = List.copyOf(figures);
  }
}
