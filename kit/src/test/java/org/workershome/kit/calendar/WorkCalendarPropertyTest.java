package org.workershome.kit.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class WorkCalendarPropertyTest {
  private static final WorkCalendar CALENDAR = WorkCalendar.of(PublishedDays.bundled());

  @Property
  void countingBackGivesWhatWasCountedForward(
      @ForAll("days") LocalDate start, @ForAll @IntRange(max = 200) int count) {
    LocalDate due = CALENDAR.plusWorkingDays(start, count);

    assertThat(CALENDAR.workingDaysBetween(start, due)).isEqualTo(count);
    assertThat(count == 0 || CALENDAR.isWorkingDay(due)).isTrue();
  }

  @Property
  void itIsWhatCountingDayByDayGives(
      @ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = 60) int count) {
    LocalDate day = start;
    for (int left = count; left > 0; ) {
      day = day.plusDays(1);
      left -= CALENDAR.isWorkingDay(day) ? 1 : 0;
    }

    assertThat(CALENDAR.plusWorkingDays(start, count)).isEqualTo(day);
  }

  @Property
  void whoStartsLaterOrCountsMoreIsNeverDueEarlier(
      @ForAll("days") LocalDate start,
      @ForAll @IntRange(max = 60) int days,
      @ForAll @IntRange(max = 60) int count) {
    LocalDate due = CALENDAR.plusWorkingDays(start, count);

    assertThat(CALENDAR.plusWorkingDays(start.plusDays(days), count)).isAfterOrEqualTo(due);
    assertThat(CALENDAR.plusWorkingDays(start, count + 1)).isAfter(due);
    assertThat(CALENDAR.rollForward(start.plusDays(days)))
        .isAfterOrEqualTo(CALENDAR.rollForward(start));
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(LocalDate.of(2008, 1, 1).toEpochDay(), LocalDate.of(2025, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }
}
