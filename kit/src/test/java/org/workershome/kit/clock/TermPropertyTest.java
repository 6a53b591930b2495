package org.workershome.kit.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.workershome.kit.calendar.WorkCalendar;

class TermPropertyTest {
  private static final WorkCalendar CALENDAR = WorkCalendar.bundled();
  private static final LocalDate EARLIEST = LocalDate.of(2008, 1, 1);

  /** The oracle walks day by day and knows nothing of intervals. */
  @Property
  void aTermEndsWhereWalkingDayByDayEnds(
      @ForAll("courses") Course course,
      @ForAll @IntRange(min = 1, max = 60) int amount,
      @ForAll boolean working) {
    TermUnit unit = working ? TermUnit.WORKING_DAYS : TermUnit.NATURAL_DAYS;
    LocalDate day = course.started();
    for (int left = amount; left > 0; ) {
      day = day.plusDays(1);
      boolean counts = !isPaused(course, day) && (!working || CALENDAR.isWorkingDay(day));
      left -= counts ? 1 : 0;
    }

    Due due = new Term(new Span(amount, unit), false, 0, "条").due(course, CALENDAR);

    LocalDate expected = day;
    assertThat(due)
        .isInstanceOfSatisfying(Due.On.class, on -> assertThat(on.date()).isEqualTo(expected));
  }

  @Property
  void aPauseNeverMakesItEarlier(
      @ForAll("courses") Course course, @ForAll @IntRange(min = 1, max = 24) int months) {
    var term = new Term(new Span(months, TermUnit.MONTHS), true, 0, "条");

    assertThat(date(term, course)).isAfterOrEqualTo(date(term, Course.since(course.started())));
  }

  private static LocalDate date(Term term, Course course) {
    return switch (term.due(course, CALENDAR)) {
      case Due.On on -> on.date();
      case Due.Standing standing -> throw new AssertionError("no pause is open");
    };
  }

  private static boolean isPaused(Course course, LocalDate day) {
    return course.pauses().stream()
        .anyMatch(
            pause ->
                !day.isBefore(pause.from())
                    && (pause.until() == null || day.isBefore(pause.until())));
  }

  @Provide
  Arbitrary<Course> courses() {
    Arbitrary<LocalDate> starts =
        Arbitraries.integers().between(40, 365 * 14).map(EARLIEST::plusDays);
    Arbitrary<List<int[]>> gapsAndLengths =
        Combinators.combine(
                Arbitraries.integers().between(0, 25), Arbitraries.integers().between(1, 25))
            .as((gap, length) -> new int[] {gap, length})
            .list()
            .ofMaxSize(4);
    return Combinators.combine(starts, Arbitraries.integers().between(-30, 10), gapsAndLengths)
        .as(
            (start, first, pieces) -> {
              List<Pause> pauses = new ArrayList<>();
              LocalDate at = start.plusDays(first);
              for (int[] piece : pieces) {
                LocalDate from = at.plusDays(piece[0]);
                at = from.plusDays(piece[1]);
                pauses.add(new Pause(from, at, "中止"));
              }
              return new Course(start, pauses, null);
            });
  }
}
