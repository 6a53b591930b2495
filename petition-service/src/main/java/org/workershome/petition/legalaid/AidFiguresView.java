package org.workershome.petition.legalaid;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a union and all below it, from the first day to the last, both included.
 *
 * @param smallestCell below which numbers are withheld from this caller; not there for whoever is
 *     told all
 * @param withheld figures that are too small, or from which such a one could be reckoned
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AidFiguresView(
    String union,
    LocalDate from,
    LocalDate to,
    List<AidFigureView> figures,
    @Nullable Integer smallestCell,
    List<String> withheld) {
  AidFiguresView {
    figures = List.copyOf(figures);
    withheld = List.copyOf(withheld);
  }
}
