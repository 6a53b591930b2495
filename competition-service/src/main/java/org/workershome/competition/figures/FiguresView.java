package org.workershome.competition.figures;

import java.time.LocalDate;
import java.util.List;

/** The figures of a union and all below it, from the first day to the last, both included. */
record FiguresView(String union, LocalDate from, LocalDate to, List<FigureView> figures) {
  FiguresView {
    figures = List.copyOf(figures);
  }
}
