package org.workershome.petition.legalaid;

import java.time.LocalDate;
import java.util.List;

/** The figures of a union and all below it, from the first day to the last, both included. */
record AidFiguresView(String union, LocalDate from, LocalDate to, List<AidFigureView> figures) {
  AidFiguresView {
    figures = List.copyOf(figures);
  }
}
