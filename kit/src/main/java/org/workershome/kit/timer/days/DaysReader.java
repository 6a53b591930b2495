package org.workershome.kit.timer.days;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.calendar.PublishedDay;
import org.workershome.kit.problem.FieldFault;
import org.workershome.kit.problem.ProblemException;

/**
 * Reads the days of one year, as lines or one by one, and names everything that is wrong at once.
 */
final class DaysReader {
  private static final String HEAD = "date,kind,holiday";
  private static final int MOST = 120;
  private static final int LONGEST_NAME = 40;

  private final int year;
  private final List<PublishedDay> days = new ArrayList<>();
  private final List<FieldFault> faults = new ArrayList<>();
  private final Set<LocalDate> seen = new HashSet<>();

  private DaysReader(int year) {
    this.year = year;
  }

  /**
   * @throws ProblemException 400 with every fault
   */
  static List<PublishedDay> read(int year, CalendarYearRequest request) {
    var reader = new DaysReader(year);
    String lines = request.lines();
    List<CalendarDayRequest> single = request.days();
    if ((lines == null) == (single == null)) {
      reader.fault("days", "ONE_OF", "days 与 lines 须且只须填写一项", "either days or lines must be given");
    }
    if (lines != null) {
      reader.lines(lines);
    }
    if (single != null) {
      for (int i = 0; i < single.size(); i++) {
        CalendarDayRequest day = single.get(i);
        reader.day("days[" + i + "]", day.date(), day.kind(), day.holiday());
      }
    }
    reader.whole();
    ProblemException.refuseAny(reader.faults);
    return reader.days;
  }

  /** What is wrong with days that came from elsewhere. */
  static List<FieldFault> faults(int year, List<PublishedDay> days) {
    var reader = new DaysReader(year);
    for (int i = 0; i < days.size(); i++) {
      PublishedDay day = days.get(i);
      reader.day(
          "days[" + i + "]", day.date().toString(), day.working() ? "WORK" : "OFF", day.holiday());
    }
    reader.whole();
    return reader.faults;
  }

  private void lines(String text) {
    int number = 0;
    for (String line : text.split("\\R", -1)) {
      number++;
      if (line.isBlank() || line.startsWith("#") || line.strip().equals(HEAD)) {
        continue;
      }
      String[] cells = line.strip().split(",", -1);
      String where = "lines[" + number + "]";
      if (cells.length != 3) {
        fault(where, "WRONG_FORM", "每行须为：日期,OFF 或 WORK,节日", "a line is " + HEAD);
      } else {
        day(where, cells[0].strip(), cells[1].strip(), cells[2].strip());
      }
    }
  }

  private void day(
      String where, @Nullable String date, @Nullable String kind, @Nullable String holiday) {
    LocalDate on = date(where, date);
    boolean known = "OFF".equals(kind) || "WORK".equals(kind);
    if (!known) {
      fault(where + ".kind", "UNKNOWN_VALUE", "须为 OFF（放假）或 WORK（调休上班）", "must be OFF or WORK");
    }
    boolean named =
        holiday != null
            && !holiday.isBlank()
            && holiday.length() <= LONGEST_NAME
            && holiday.indexOf(',') < 0
            && holiday.chars().noneMatch(Character::isISOControl);
    if (!named) {
      fault(where + ".holiday", "WRONG_FORM", "须填写节日名称", "must name the holiday");
    }
    if (on != null && "WORK".equals(kind) && !PublishedDay.isWeekend(on)) {
      fault(
          where,
          "WEEKDAY_MADE_UP",
          on + " 不是周末，不可能是调休上班日",
          on + " is a weekday and cannot be made up");
    } else if (on != null && known && named && holiday != null) {
      days.add(new PublishedDay(on, "WORK".equals(kind), holiday.strip()));
    }
  }

  private @Nullable LocalDate date(String where, @Nullable String text) {
    LocalDate on;
    try {
      on = LocalDate.parse(text == null ? "" : text);
    } catch (DateTimeParseException e) {
      fault(
          where + ".date", "WRONG_FORM", "须为日期，例如 2027-10-01", "must be a date such as 2027-10-01");
      return null;
    }
    if (!belongs(on)) {
      fault(
          where + ".date",
          "OTHER_YEAR",
          on + " 不属于 " + year + " 年的放假安排",
          on + " is no day of a notice of " + year);
    }
    if (!seen.add(on)) {
      fault(where + ".date", "DUPLICATE", on + " 重复", on + " stands more than once");
    }
    return on;
  }

  /** New Year's holiday may begin in the December before. */
  private boolean belongs(LocalDate on) {
    return on.getYear() == year || (on.getYear() == year - 1 && on.getMonth() == Month.DECEMBER);
  }

  private void whole() {
    if (faults.isEmpty() && days.stream().noneMatch(day -> day.date().getYear() == year)) {
      fault("days", "NOT_EMPTY", "须至少列出该年度的一天", "must name at least one day of the year");
    }
    if (days.size() > MOST) {
      fault("days", "TOO_MANY", "最多 " + MOST + " 天", "at most " + MOST + " days");
    }
  }

  private void fault(String field, String code, String zh, String en) {
    faults.add(new FieldFault(field, code, zh, en));
  }
}
