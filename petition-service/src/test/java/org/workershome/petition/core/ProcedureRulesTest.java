package org.workershome.petition.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.workershome.kit.calendar.WorkCalendar;
import org.workershome.kit.clock.Course;
import org.workershome.kit.clock.Due;
import org.workershome.kit.clock.Span;
import org.workershome.kit.clock.Term;
import org.workershome.kit.clock.TermUnit;

/** Each term on a day whose end a calendar of 2026 shows. */
class ProcedureRulesTest {

  @Test
  void anObjectionIsDueWithinFiveWorkingDays() {
    assertThat(due(ProcedureRules.objection(), "2026-02-12")).isEqualTo("2026-02-26");
  }

  @Test
  void aReportIsDueWithinThirtyDaysWhereNobodySetADay() {
    assertThat(due(ProcedureRules.feedback(), "2026-03-02")).isEqualTo("2026-04-01");
  }

  @Test
  void handlingTakesSixtyDaysAndAHolidayDoesNotMoveThem() {
    assertThat(due(ProcedureRules.handling(), "2026-08-03")).isEqualTo("2026-10-02");
  }

  @Test
  void handlingIsExtendedByThirtyDaysAtMost() {
    assertThat(ProcedureRules.extension().most()).isEqualTo(new Span(30, TermUnit.NATURAL_DAYS));
  }

  @Test
  void summaryHandlingTakesTenWorkingDays() {
    assertThat(due(ProcedureRules.summary(), "2026-03-02")).isEqualTo("2026-03-16");
  }

  @Test
  void aPetitionersWindowEndsOnTheNextWorkingDay() {
    assertThat(due(ProcedureRules.reviewWindow(), "2026-09-01")).isEqualTo("2026-10-08");
    assertThat(due(ProcedureRules.recheckWindow(), "2026-09-01")).isEqualTo("2026-10-08");
  }

  @Test
  void aReviewIsDueBeforeTheHoliday() {
    assertThat(due(ProcedureRules.review(), "2026-09-01")).isEqualTo("2026-10-01");
    assertThat(due(ProcedureRules.recheck(), "2026-09-01")).isEqualTo("2026-10-01");
  }

  @Test
  void theDirectLineAnswersWithinFiveWorkingDays() {
    assertThat(due(ProcedureRules.directLine(), "2026-09-17")).isEqualTo("2026-09-23");
  }

  @Test
  void anUrgentReportIsNotedByTheNextWorkingDay() {
    assertThat(due(ProcedureRules.urgentReport(), "2026-03-02")).isEqualTo("2026-03-03");
    assertThat(due(ProcedureRules.urgentReport(), "2026-03-06")).isEqualTo("2026-03-09");
  }

  @Test
  void anUrgingIsAnsweredWithinThirtyDaysWhereNobodySetADay() {
    assertThat(due(ProcedureRules.urging(), "2026-03-02")).isEqualTo("2026-04-01");
  }

  private static String due(Term term, String from) {
    Due due = term.due(Course.since(LocalDate.parse(from)), WorkCalendar.bundled());
    return ((Due.On) due).date().toString();
  }

  @Test
  void whatTheSuperiorOwesDoesNotHoldTheCase() {
    assertThat(new ProcedureTerms().rules())
        .filteredOn(rule -> !ProcedureRules.isOwedOnTheCase(rule.kind()))
        .extracting(rule -> rule.kind())
        .containsExactly(ProcedureTerms.URGENT_REPORT);
  }

  @Test
  void ofGroupsThatGoOnAsOneTheEarlierDayHolds() {
    LocalDate early = LocalDate.parse("2026-03-02");
    LocalDate late = LocalDate.parse("2026-03-09");

    assertThat(ProcedureRules.dueTogether(early, late)).isEqualTo(early);
    assertThat(ProcedureRules.dueTogether(late, early)).isEqualTo(early);
    assertThat(ProcedureRules.dueTogether(late, late)).isEqualTo(late);
  }
}
