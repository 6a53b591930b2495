package org.workershome.kit.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.workershome.kit.clock.TermUnit.MONTHS;
import static org.workershome.kit.clock.TermUnit.NATURAL_DAYS;
import static org.workershome.kit.clock.TermUnit.WORKING_DAYS;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.workershome.kit.calendar.WorkCalendar;

class TermTest {
  private static final WorkCalendar CALENDAR = WorkCalendar.bundled();
  private static final LocalDate MARCH_2 = LocalDate.of(2026, 3, 2);

  @Test
  void aDutyThatEndsOnADayOfRestIsDueOnIt() {
    Due.On due = on(term(15, NATURAL_DAYS, false), Course.since(LocalDate.of(2026, 2, 3)));

    assertThat(due.date()).isEqualTo(LocalDate.of(2026, 2, 18));
    assertThat(due.provisional()).isFalse();
  }

  @Test
  void aRightThatEndsOnADayOfRestLivesToTheNextWorkingDay() {
    Due.On due = on(term(15, NATURAL_DAYS, true), Course.since(LocalDate.of(2026, 2, 3)));

    assertThat(due.date()).isEqualTo(LocalDate.of(2026, 2, 24));
    assertThat(due.steps())
        .extracting(Step::kind)
        .containsExactly(Step.Kind.STARTED, Step.Kind.COUNTED, Step.Kind.ROLLED_FORWARD);
    assertThat(due.steps().getLast().zh()).contains("2026-02-18", "春节");
  }

  @Test
  void theWarningIsSoManyWorkingDaysBefore() {
    var term = new Term(new Span(60, NATURAL_DAYS), false, 3, "信访工作条例 第三十四条");

    Due.On due = on(term, Course.since(LocalDate.of(2026, 8, 3)));

    assertThat(due.date()).isEqualTo(LocalDate.of(2026, 10, 2));
    assertThat(due.warnOn()).as("September 28 to 30 are worked").isEqualTo("2026-09-28");
  }

  @Test
  void daysOfAPauseDoNotCount() {
    Course course =
        new Course(
            MARCH_2,
            List.of(new Pause(LocalDate.of(2026, 3, 10), LocalDate.of(2026, 3, 20), "委托鉴定")),
            null);

    Due.On natural = on(term(15, NATURAL_DAYS, false), course);
    Due.On working = on(term(10, WORKING_DAYS, false), course);

    assertThat(natural.date()).isEqualTo(LocalDate.of(2026, 3, 27));
    assertThat(working.date()).as("5 before, 5 from the 20th on").isEqualTo("2026-03-26");
    assertThat(natural.steps())
        .filteredOn(step -> step.kind() == Step.Kind.PAUSED)
        .singleElement()
        .satisfies(step -> assertThat(step.zh()).contains("委托鉴定", "2026-03-20恢复"));
  }

  @Test
  void aPauseAfterTheEndChangesNothing() {
    Course course =
        new Course(MARCH_2, List.of(new Pause(LocalDate.of(2026, 3, 18), null, "迟到的申请")), null);

    assertThat(on(term(15, NATURAL_DAYS, false), course).date()).isEqualTo("2026-03-17");
  }

  @Test
  void anOpenPauseStandsStill() {
    Course course =
        new Course(MARCH_2, List.of(new Pause(LocalDate.of(2026, 3, 17), null, "委托鉴定")), null);

    Due due = term(15, NATURAL_DAYS, false).due(course, CALENDAR);

    assertThat(due)
        .isInstanceOfSatisfying(
            Due.Standing.class,
            standing -> assertThat(standing.since()).isEqualTo(LocalDate.of(2026, 3, 17)));
    assertThat(due.steps().getLast().zh()).contains("尚未恢复");
  }

  @Test
  void anExtensionIsCountedFromWhereItWouldHaveEnded() {
    var term = new Term(new Span(60, NATURAL_DAYS), false, 3, "信访工作条例 第三十四条");

    Due.On due = on(term, new Course(MARCH_2, List.of(), new Span(30, NATURAL_DAYS)));

    assertThat(due.date()).isEqualTo(LocalDate.of(2026, 5, 31));
    assertThat(due.steps()).extracting(Step::kind).contains(Step.Kind.EXTENDED);
  }

  @Test
  void aMonthEndsOnTheDayOfTheSameNumberOrOnItsLast() {
    assertThat(on(term(12, MONTHS, false), Course.since(LocalDate.of(2025, 3, 2))).date())
        .isEqualTo("2026-03-02");
    assertThat(on(term(1, MONTHS, false), Course.since(LocalDate.of(2026, 1, 31))).date())
        .isEqualTo("2026-02-28");
    assertThat(
            on(
                    term(1, MONTHS, false),
                    new Course(
                        LocalDate.of(2026, 1, 31),
                        List.of(
                            new Pause(LocalDate.of(2026, 1, 20), LocalDate.of(2026, 2, 3), "不可抗力")),
                        null))
                .date())
        .as("two of the paused days lie after the start")
        .isEqualTo("2026-03-02");
  }

  @Test
  void whatReachesIntoAYearThatIsNotPublishedIsProvisional() {
    Due.On due = on(term(10, WORKING_DAYS, false), Course.since(LocalDate.of(2026, 12, 25)));

    assertThat(due.provisional()).isTrue();
    assertThat(due.date()).isEqualTo(LocalDate.of(2027, 1, 8));
    assertThat(due.steps().getLast().kind()).isEqualTo(Step.Kind.SUPPOSED);
    assertThat(
            on(term(15, NATURAL_DAYS, false), Course.since(LocalDate.of(2026, 12, 25)))
                .provisional())
        .as("natural days need no calendar")
        .isFalse();
  }

  @Test
  void whatCannotHaveHappenedIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Pause(MARCH_2, MARCH_2, "无"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(0, NATURAL_DAYS));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Course(
                    MARCH_2,
                    List.of(
                        new Pause(MARCH_2.plusDays(5), null, "一"),
                        new Pause(MARCH_2.plusDays(9), null, "二")),
                    null));
  }

  private static Term term(int amount, TermUnit unit, boolean rollForward) {
    return new Term(new Span(amount, unit), rollForward, 0, "信访工作条例 第二十三条");
  }

  private static Due.On on(Term term, Course course) {
    return switch (term.due(course, CALENDAR)) {
      case Due.On on -> on;
      case Due.Standing standing -> throw new AssertionError("it stands: " + standing.steps());
    };
  }
}
