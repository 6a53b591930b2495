package org.workershome.petition.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.workershome.kit.calendar.WorkCalendar;
import org.workershome.kit.clock.Course;
import org.workershome.kit.clock.Due;

class NoticeRulesTest {
  private static final WorkCalendar CALENDAR = WorkCalendar.bundled();

  @Example
  void theTermOfTheNoticeIsThatOfTheReceipt() {
    Due.On due = due(LocalDate.of(2026, 2, 3));

    assertThat(due.date()).as("within Spring Festival, and not moved").isEqualTo("2026-02-18");
    assertThat(due.warnOn()).as("three working days before").isEqualTo("2026-02-12");
    assertThat(new ProcedureTerms().rules())
        .filteredOn(rule -> rule.kind().equals(ProcedureTerms.NOTICE))
        .hasSize(1)
        .allSatisfy(rule -> assertThat(rule.extension()).isNull());
  }

  @Property
  void itIsAlwaysFifteenDaysAwayAndWarnedOfBefore(@ForAll @IntRange(max = 6_500) int day) {
    LocalDate receivedOn = LocalDate.of(2008, 2, 1).plusDays(day);

    assertThat(due(receivedOn).date()).isEqualTo(receivedOn.plusDays(NoticeRules.DAYS));
    assertThat(due(receivedOn).warnOn()).isBefore(due(receivedOn).date());
  }

  private static Due.On due(LocalDate receivedOn) {
    return (Due.On) NoticeRules.term().due(Course.since(receivedOn), CALENDAR);
  }
}
