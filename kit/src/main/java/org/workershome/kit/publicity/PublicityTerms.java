package org.workershome.kit.publicity;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.workershome.kit.calendar.CalendarNotPublished;
import org.workershome.kit.identity.UnionPath;

/** How many working days, and which day that makes. */
@Singleton
class PublicityTerms {
  private final WorkDays workDays;
  private final Map<String, NavigableMap<LocalDate, Integer>> minimum;
  private final Map<String, NavigableMap<LocalDate, Integer>> screening;

  PublicityTerms(WorkDays workDays, PublicityConfig config) {
    this.workDays = workDays;
    this.minimum = parsed(config.minimum());
    this.screening = parsed(config.screening());
  }

  /**
   * A day that is counted to.
   *
   * @param provisional it lies in a year that is not published
   */
  record Day(LocalDate date, boolean provisional) {}

  /** The least working days of a list of that union that is published on the day. */
  int minimum(PublicityKind kind, UnionPath owner, LocalDate on) {
    return Math.max(
        inForce(minimum, kind.code(), on, kind.minimumWorkingDays()),
        kind.ownersWorkingDays(owner, on));
  }

  /** Working days to look into an objection that came in on the day. */
  int screening(PublicityKind kind, LocalDate on) {
    return inForce(screening, kind.code(), on, kind.screeningWorkingDays());
  }

  /** The last of so many working days; the first day is not counted (民法典 第二百零一条). */
  Day end(LocalDate start, int days) {
    try {
      return new Day(workDays.calendar().plusWorkingDays(start, days), false);
    } catch (CalendarNotPublished e) {
      return new Day(workDays.calendar().supposingPlainWeeks().plusWorkingDays(start, days), true);
    }
  }

  /**
   * The end of what is shown, as the calendar is by now; never before the one that was told. A list
   * that is out of sight already is shown again for the working days that are lacking, and the day
   * on which that is found out counts as little as any first day.
   */
  Day recounted(Publicity publicity, LocalDate today) {
    LocalDate start = requireNonNull(publicity.startsOn(), "a publicity without a start");
    int days = requireNonNull(publicity.workingDays(), "a publicity without working days");
    LocalDate told = publicity.requireEnd();
    Day end = end(start, days);
    if (!end.date().isAfter(told)) {
      return new Day(told, publicity.endsProvisional() && end.provisional());
    }
    return today.isAfter(told) ? end(today, days - shown(start, told)) : end;
  }

  /** Working days of which it was in sight; fewer than it has to be. */
  private int shown(LocalDate start, LocalDate told) {
    return workDays.calendar().supposingPlainWeeks().workingDaysBetween(start, told);
  }

  /**
   * From when a period may be concluded: paper that came on its last day has one working day to be
   * entered.
   */
  LocalDate concludedFrom(LocalDate end) {
    return end(end, 1).date().plusDays(1);
  }

  private static int inForce(
      Map<String, NavigableMap<LocalDate, Integer>> rules,
      String kind,
      LocalDate on,
      int otherwise) {
    NavigableMap<LocalDate, Integer> dated = rules.get(kind);
    Map.Entry<LocalDate, Integer> rule = dated == null ? null : dated.floorEntry(on);
    return rule == null ? otherwise : rule.getValue();
  }

  private static Map<String, NavigableMap<LocalDate, Integer>> parsed(
      Map<String, List<String>> rules) {
    Map<String, NavigableMap<LocalDate, Integer>> parsed = new HashMap<>();
    rules.forEach(
        (kind, lines) -> {
          NavigableMap<LocalDate, Integer> dated = new TreeMap<>();
          for (String line : lines) {
            int colon = line.indexOf(':');
            int days = colon < 0 ? 0 : Integer.parseInt(line.substring(colon + 1).strip());
            if (days < 1) {
              throw new IllegalArgumentException(
                  "workershome.publicity." + kind + ": date:days with at least one day");
            }
            dated.put(LocalDate.parse(line.substring(0, colon).strip()), days);
          }
          parsed.put(kind, dated);
        });
    return Map.copyOf(parsed);
  }
}
