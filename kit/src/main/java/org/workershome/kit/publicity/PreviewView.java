package org.workershome.kit.publicity;

import java.time.LocalDate;
import java.util.List;

/**
 * Exactly what would be shown, and to whom.
 *
 * @param endsOn the last day, if it were published today for the least number of working days
 */
public record PreviewView(
    String kind,
    PublicityPlace place,
    String title,
    String audience,
    String screeningUnion,
    int minimumWorkingDays,
    LocalDate endsOn,
    List<LineView> lines) {
  public PreviewView {
    lines = List.copyOf(lines);
  }
}
