package org.workershome.petition.reception;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.calendar.CalendarNotPublished;
import org.workershome.kit.calendar.WorkCalendar;

/**
 * On which days a union receives: one day in each of certain months, moved where it is a day of
 * rest. A month that has no such day (a 31st, a fifth Monday) has none; what a rule really gives is
 * seen in its preview.
 *
 * @param dayOfMonth 1 to 31, -1 for the last; of {@link RecurrenceKind#DAY_OF_MONTH} alone
 * @param weekOfMonth 1 to 5, -1 for the last; of {@link RecurrenceKind#WEEKDAY_OF_MONTH} alone
 * @param months 1 to 12
 */
record Recurrence(
    RecurrenceKind kind,
    @Nullable Integer dayOfMonth,
    @Nullable Integer weekOfMonth,
    @Nullable DayOfWeek weekday,
    Set<Integer> months,
    HolidayShift shift) {
  /** Counts from the end of the month. */
  static final int LAST = -1;

  Recurrence {
    months = Set.copyOf(months);
  }

  /** The days that the rule names from the first to the last, both included. */
  List<ComingDay> between(LocalDate from, LocalDate to, WorkCalendar calendar) {
    List<ComingDay> days = new ArrayList<>();
    YearMonth last = YearMonth.from(to);
    for (YearMonth month = YearMonth.from(from);
        !month.isAfter(last);
        month = month.plusMonths(1)) {
      in(month)
          .filter(day -> !day.isBefore(from) && !day.isAfter(to))
          .map(day -> held(day, calendar))
          .ifPresent(days::add);
    }
    return days;
  }

  /** The day of the rule, wherever it is held. */
  Optional<LocalDate> in(YearMonth month) {
    if (!months.contains(month.getMonthValue())) {
      return Optional.empty();
    }
    return switch (kind) {
      case DAY_OF_MONTH -> byNumber(month, requireNonNull(dayOfMonth));
      case WEEKDAY_OF_MONTH -> byWeekday(month, requireNonNull(weekOfMonth));
    };
  }

  /**
   * Where a day of the rule is held. Beyond the published years plain weeks are supposed, and the
   * answer is provisional.
   */
  ComingDay held(LocalDate nominal, WorkCalendar calendar) {
    try {
      return new ComingDay(nominal, moved(nominal, calendar), holiday(nominal, calendar), false);
    } catch (CalendarNotPublished later) {
      WorkCalendar supposed = calendar.supposingPlainWeeks();
      return new ComingDay(nominal, moved(nominal, supposed), holiday(nominal, supposed), true);
    }
  }

  private LocalDate moved(LocalDate nominal, WorkCalendar calendar) {
    if (calendar.isWorkingDay(nominal)) {
      return nominal;
    }
    return switch (shift) {
      case FORWARD -> calendar.rollForward(nominal);
      case BACKWARD -> calendar.minusWorkingDays(nominal, 1);
    };
  }

  private static @Nullable String holiday(LocalDate day, WorkCalendar calendar) {
    return calendar.isWorkingDay(day) ? null : calendar.holiday(day).orElse(null);
  }

  private static Optional<LocalDate> byNumber(YearMonth month, int day) {
    if (day == LAST) {
      return Optional.of(month.atEndOfMonth());
    }
    return month.isValidDay(day) ? Optional.of(month.atDay(day)) : Optional.empty();
  }

  private Optional<LocalDate> byWeekday(YearMonth month, int week) {
    LocalDate day =
        month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(week, requireNonNull(weekday)));
    return YearMonth.from(day).equals(month) ? Optional.of(day) : Optional.empty();
  }
}
