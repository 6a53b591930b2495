package org.workershome.kit.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workershome.kit.testing.ProblemSuite.assertProblem;
import static org.workershome.kit.trial.TrialLists.PUBLISHER;
import static org.workershome.kit.trial.TrialLists.SHOWN;
import static org.workershome.kit.trial.TrialLists.STAFF;
import static org.workershome.kit.trial.TrialLists.as;
import static org.workershome.kit.trial.TrialLists.detail;
import static org.workershome.kit.trial.TrialLists.move;
import static org.workershome.kit.trial.TrialLists.objected;
import static org.workershome.kit.trial.TrialLists.published;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.workershome.kit.calendar.PublishedDay;
import org.workershome.kit.calendar.WorkCalendar;
import org.workershome.kit.publicity.Sweeping;
import org.workershome.kit.testing.MutableClock;
import org.workershome.kit.testing.Superuser;

/**
 * A notice in the middle of a year makes a day of rest of a day that was counted, as in 2015, 2019
 * and 2020.
 */
@QuarkusTest
@TestProfile(TermProfile.class)
class TrialRevisedYearTest {
  private static final String HONOUR = "trial-honour";

  private final MutableClock clock;
  private final TrialWorkDays workDays;
  private final Sweeping sweeping;

  TrialRevisedYearTest(MutableClock clock, TrialWorkDays workDays, Sweeping sweeping) {
    this.clock = clock;
    this.workDays = workDays;
    this.sweeping = sweeping;
  }

  @BeforeEach
  void itIsAThursdayInMarch() {
    at("2026-03-05T09:00:00+08:00");
  }

  @AfterEach
  void theYearIsAsItWas() {
    workDays.publish(WorkCalendar.bundled());
  }

  @Test
  void aRunningPeriodEndsLaterWhenADayOfItBecomesOneOfRest() {
    String id = published(HONOUR);
    assertThat(endOf(id)).isEqualTo("2026-03-12");

    off("2026-03-11");
    sweeping.now();
    sweeping.now();

    assertThat(endOf(id)).isEqualTo("2026-03-13");
    at("2026-03-13T23:59:59+08:00");
    sweeping.now();
    as(null).get(SHOWN + "/" + id).then().statusCode(200);
    assertThat(
            Superuser.ofTheRunningTest()
                .number(
                    "select count(*) from audit_entry where action = 'publicity-end-recomputed' and record_id = ?",
                    id))
        .isEqualTo(1);
  }

  @Test
  void nothingIsConcludedBelowTheMinimumAndWhatWasOutOfSightIsShownAgain() {
    // Given a list of five working days that is over, swept and not concluded
    String id = published(HONOUR);
    at("2026-03-14T09:00:00+08:00");
    sweeping.now();
    assertProblem(as(null).get(SHOWN + "/" + id), 404, "not-found");

    // When a revision is imported that leaves it four
    off("2026-03-11");

    // Then nobody concludes it, the sweep or not
    assertThat(assertProblem(move(PUBLISHER, id, "conclusion", Map.of()), 422, "period-still-runs"))
        .containsEntry("endsOn", "2026-03-16");
    sweeping.now();
    assertThat(endOf(id)).isEqualTo("2026-03-16");
    at("2026-03-16T09:00:00+08:00");
    sweeping.now();
    as(null).get(SHOWN + "/" + id).then().statusCode(200);
    assertProblem(move(PUBLISHER, id, "conclusion", Map.of()), 422, "period-still-runs");
    at("2026-03-18T09:00:00+08:00");
    move(PUBLISHER, id, "conclusion", Map.of()).then().statusCode(200);
  }

  @Test
  void aRevisionThatGivesWorkingDaysShortensNothing() {
    String id = published(HONOUR);

    worked("2026-03-07");
    sweeping.now();

    assertThat(endOf(id)).isEqualTo("2026-03-12");
  }

  @Test
  void anObjectionIsNotOverdueOnADayThatBecameOneOfRest() {
    // Given three working days to look into it
    String id = published(HONOUR);
    String objection = objected(id);
    assertThat(dueOf(id)).isEqualTo("2026-03-10");

    // When
    off("2026-03-09");
    at("2026-03-11T09:00:00+08:00");
    sweeping.now();

    // Then
    assertThat(dueOf(id)).isEqualTo("2026-03-11");
    assertThat(escalated(objection)).isZero();
    at("2026-03-12T09:00:00+08:00");
    sweeping.now();
    assertThat(escalated(objection)).isEqualTo(1);
  }

  private static long escalated(String objection) {
    return Superuser.ofTheRunningTest()
        .number(
            "select count(*) from publicity_objection where id = ?::uuid and escalated_at is not null",
            objection);
  }

  private static String endOf(String id) {
    return detail(PUBLISHER, id).getString("publicity.endsOn");
  }

  private static String dueOf(String id) {
    return as(PUBLISHER).get(STAFF + "/" + id + "/objections").jsonPath().getString("[0].dueOn");
  }

  private void off(String day) {
    revise(new PublishedDay(LocalDate.parse(day), false, "纪念日"));
  }

  private void worked(String day) {
    revise(new PublishedDay(LocalDate.parse(day), true, "纪念日"));
  }

  private void revise(PublishedDay day) {
    List<PublishedDay> days = new ArrayList<>(WorkCalendar.bundled().namedDays());
    days.add(day);
    workDays.publish(WorkCalendar.of(days));
  }

  private void at(String time) {
    clock.set(OffsetDateTime.parse(time).toInstant());
  }
}
