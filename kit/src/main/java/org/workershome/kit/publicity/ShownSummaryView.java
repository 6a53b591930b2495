package org.workershome.kit.publicity;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A list that is shown.
 *
 * @param sha256 of its canonical form
 */
public record ShownSummaryView(
    UUID id,
    int round,
    String kind,
    String title,
    @Nullable LocalDate startsOn,
    @Nullable LocalDate endsOn,
    String sha256) {
  static ShownSummaryView of(Shown shown) {
    return new ShownSummaryView(
        shown.id(),
        shown.round(),
        shown.kind(),
        shown.title(),
        shown.startsOn(),
        shown.endsOn(),
        shown.sha256());
  }
}
