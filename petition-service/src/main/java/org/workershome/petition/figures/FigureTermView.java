package org.workershome.petition.figures;

import java.time.LocalDate;

/** What holds for the caller's union. */
record FigureTermView(String union, LocalDate validFrom, int smallestCell) {}
