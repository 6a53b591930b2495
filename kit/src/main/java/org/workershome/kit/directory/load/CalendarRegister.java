package org.workershome.kit.directory.load;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.directory.CalendarDay;
import org.workershome.kit.directory.CalendarEntry;
import org.workershome.kit.directory.DirectoryJson;
import org.workershome.kit.outbox.VersionedTopic;

/** The days that yearly notices name; a year is sent whole. */
final class CalendarRegister implements Register {
  private final LoadOptions options;
  private final List<Versioned<CalendarEntry>> changes = new ArrayList<>();

  CalendarRegister(LoadOptions options) {
    this.options = options;
  }

  @Override
  public Difference compare(RegisterFile file, Topic topic, Faults faults) {
    Map<Integer, TreeMap<LocalDate, CalendarDay>> years = new TreeMap<>();
    file.read(faults, row -> take(row, years, faults));
    giveDecembersToTheirNotice(years);
    var difference = new Difference();
    if (faults.any()) {
      return difference;
    }
    Map<String, Versioned<@Nullable CalendarEntry>> known = new HashMap<>();
    topic.read(
        (key, version, value) ->
            known.put(
                key,
                new Versioned<>(
                    key, version, DirectoryJson.readIfSound(value, CalendarEntry.class))));
    years.forEach(
        (year, days) -> {
          String key = Integer.toString(year);
          var before = known.get(key);
          var entry =
              new CalendarEntry(year, List.copyOf(days.values()), options.sourceOr(file.name()));
          CalendarEntry kept = before == null ? null : before.entry();
          if (kept != null && kept.days().equals(entry.days())) {
            difference.add(Difference.Change.UNCHANGED, key);
          } else {
            difference.add(kept == null ? Difference.Change.ADDED : Difference.Change.CHANGED, key);
            changes.add(
                new Versioned<>(key, options.after(before == null ? 0 : before.version()), entry));
          }
        });
    return difference;
  }

  @Override
  public void send(VersionedTopic topic) {
    for (Versioned<CalendarEntry> change : changes) {
      topic.send(
          change.key(),
          change.version(),
          Kind.CALENDAR.eventType(),
          DirectoryJson.bytes(change.entry()));
    }
  }

  @Override
  public void close() {}

  /**
   * A December that the file says nothing else of the year of belongs to the next year's notice.
   */
  private static void giveDecembersToTheirNotice(
      Map<Integer, TreeMap<LocalDate, CalendarDay>> years) {
    for (Integer year : List.copyOf(years.keySet())) {
      TreeMap<LocalDate, CalendarDay> days = years.get(year);
      TreeMap<LocalDate, CalendarDay> next = years.get(year + 1);
      if (days != null && next != null && days.firstKey().getMonth() == Month.DECEMBER) {
        next.putAll(days);
        years.remove(year);
      }
    }
  }

  private static void take(
      Row row, Map<Integer, TreeMap<LocalDate, CalendarDay>> years, Faults faults) {
    LocalDate date = row.date(faults, "date");
    if (date == null && row.cell("date") == null) {
      faults.add(row.line(), "date", "MISSING", "缺少日期", "The date is missing");
    }
    String kind =
        row.needed(
            faults,
            "kind",
            text -> text.equals("OFF") || text.equals("WORK"),
            "类别应为 OFF（休息）或 WORK（上班）",
            "kind is OFF or WORK");
    String holiday =
        row.needed(faults, "holiday", text -> text.length() <= 100, "缺少节日名称", "Name the holiday");
    if (date == null || kind == null || holiday == null) {
      return;
    }
    boolean working = kind.equals("WORK");
    if (working && !isWeekend(date)) {
      faults.add(
          row.line(),
          "kind",
          "WEEKDAY",
          "工作日不能作为调休上班日",
          "A weekday cannot be a day that is made up");
    }
    var before =
        years
            .computeIfAbsent(date.getYear(), ignored -> new TreeMap<>())
            .putIfAbsent(date, new CalendarDay(date, working, holiday));
    if (before != null) {
      faults.add(row.line(), "date", "TWICE", "日期重复", "The date stands there twice");
    }
  }

  private static boolean isWeekend(LocalDate date) {
    return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
