package org.workershome.petition.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.workershome.kit.calendar.WorkCalendar;
import org.workershome.kit.testing.Seeds;

/** Which days a rule gives, against days that were looked up in the notices of the years. */
class RecurrenceTest {
  private static final WorkCalendar CALENDAR = WorkCalendar.bundled();
  private static final Set<Integer> ALL_YEAR = months(1, 12);

  @ParameterizedTest
  @CsvSource({
    "2026-03, 25, 2026-03-25", // a Wednesday
    "2026-04, 25, 2026-04-25", // a Saturday, named by the rule all the same
    "2026-02, -1, 2026-02-28",
    "2024-02, -1, 2024-02-29",
    "2026-04, 31,", // a month without a 31st has no such day
    "2026-02, 30,"
  })
  void aDayOfTheMonthIsThatDay(String month, int day, @Nullable LocalDate expected) {
    assertThat(byNumber(day, ALL_YEAR, HolidayShift.FORWARD).in(YearMonth.parse(month)))
        .isEqualTo(Optional.ofNullable(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03,  1, MONDAY, 2026-03-02",
    "2026-06,  1, MONDAY, 2026-06-01", // the first of the month itself
    "2026-03,  5, MONDAY, 2026-03-30",
    "2026-04,  5, MONDAY,", // a month of four Mondays has no fifth
    "2026-04, -1, MONDAY, 2026-04-27",
    "2026-05, -1, SUNDAY, 2026-05-31"
  })
  void aWeekdayOfTheMonthIsCountedInIt(
      String month, int week, DayOfWeek weekday, @Nullable LocalDate expected) {
    var rule =
        new Recurrence(
            RecurrenceKind.WEEKDAY_OF_MONTH, null, week, weekday, ALL_YEAR, HolidayShift.FORWARD);

    assertThat(rule.in(YearMonth.parse(month))).isEqualTo(Optional.ofNullable(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-25, FORWARD,  2026-03-25", // worked: nothing moves
    "2026-04-25, FORWARD,  2026-04-27", // over the weekend
    "2026-04-25, BACKWARD, 2026-04-24",
    "2025-10-01, FORWARD,  2025-10-09", // over the eight days of National Day and Mid-Autumn
    "2025-10-01, BACKWARD, 2025-09-30",
    "2025-01-26, FORWARD,  2025-01-26", // a Sunday that is made up is worked
    "2026-01-01, BACKWARD, 2025-12-31" // into the year before
  })
  void aDayOfRestMovesTheDay(LocalDate nominal, HolidayShift shift, LocalDate held) {
    ComingDay day = byNumber(1, ALL_YEAR, shift).held(nominal, CALENDAR);

    assertThat(day.heldOn()).isEqualTo(held);
    assertThat(day.provisional()).isFalse();
  }

  @Test
  void aHolidayIsCalledByItsName() {
    Recurrence rule = byNumber(1, ALL_YEAR, HolidayShift.FORWARD);

    assertThat(rule.held(LocalDate.of(2025, 10, 1), CALENDAR).holiday()).contains("国庆");
    assertThat(rule.held(LocalDate.of(2026, 4, 25), CALENDAR).holiday()).isNull();
  }

  @Test
  void beyondThePublishedYearsADayIsProvisional() {
    int last = CALENDAR.lastPublished().getValue();
    Recurrence rule = byNumber(25, ALL_YEAR, HolidayShift.FORWARD);

    assertThat(rule.held(LocalDate.of(last, 12, 25), CALENDAR).provisional()).isFalse();
    ComingDay beyond = rule.held(LocalDate.of(last + 1, 4, 25), CALENDAR);
    assertThat(beyond.provisional()).isTrue();
    assertThat(beyond.heldOn().getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
  }

  @Test
  void onlyTheMonthsOfTheRuleHaveADay() {
    Recurrence quarterly = byNumber(15, Set.of(3, 6, 9, 12), HolidayShift.FORWARD);

    List<ComingDay> days =
        quarterly.between(LocalDate.of(2026, 3, 16), LocalDate.of(2026, 12, 31), CALENDAR);

    assertThat(days)
        .extracting(ComingDay::nominalOn)
        .containsExactly(
            LocalDate.of(2026, 6, 15), LocalDate.of(2026, 9, 15), LocalDate.of(2026, 12, 15));
  }

  @Test
  void aDayIsAlwaysHeldOnTheNearestWorkingDayOfItsDirection() {
    Random random = Seeds.random("recurrence");
    for (int i = 0; i < 2_000; i++) {
      LocalDate nominal = LocalDate.of(2010, 1, 1).plusDays(random.nextInt(365 * 16));
      HolidayShift shift = random.nextBoolean() ? HolidayShift.FORWARD : HolidayShift.BACKWARD;
      int step = shift == HolidayShift.FORWARD ? 1 : -1;

      LocalDate held = byNumber(1, ALL_YEAR, shift).held(nominal, CALENDAR).heldOn();

      LocalDate walked = nominal;
      while (!CALENDAR.isWorkingDay(walked)) {
        walked = walked.plusDays(step);
      }
      assertThat(held).as("%s %s", nominal, shift).isEqualTo(walked);
    }
  }

  private static Recurrence byNumber(int day, Set<Integer> months, HolidayShift shift) {
    return new Recurrence(RecurrenceKind.DAY_OF_MONTH, day, null, null, months, shift);
  }

  private static Set<Integer> months(int from, int to) {
    return IntStream.rangeClosed(from, to).collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
  }
}
