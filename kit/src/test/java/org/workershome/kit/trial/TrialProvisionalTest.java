package org.workershome.kit.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workershome.kit.testing.ProblemSuite.assertProblem;
import static org.workershome.kit.trial.TrialLists.PUBLISHER;
import static org.workershome.kit.trial.TrialLists.SCREENER;
import static org.workershome.kit.trial.TrialLists.SHOWN;
import static org.workershome.kit.trial.TrialLists.STAFF;
import static org.workershome.kit.trial.TrialLists.as;
import static org.workershome.kit.trial.TrialLists.detail;
import static org.workershome.kit.trial.TrialLists.frozen;
import static org.workershome.kit.trial.TrialLists.move;
import static org.workershome.kit.trial.TrialLists.newList;
import static org.workershome.kit.trial.TrialLists.objected;
import static org.workershome.kit.trial.TrialLists.publish;
import static org.workershome.kit.trial.TrialLists.screen;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
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

/** A period that ends in a year whose working days nobody knows yet. */
@QuarkusTest
@TestProfile(TermProfile.class)
class TrialProvisionalTest {
  private static final String HONOUR = "trial-honour";

  private final MutableClock clock;
  private final TrialWorkDays workDays;
  private final Sweeping sweeping;

  TrialProvisionalTest(MutableClock clock, TrialWorkDays workDays, Sweeping sweeping) {
    this.clock = clock;
    this.workDays = workDays;
    this.sweeping = sweeping;
  }

  @BeforeEach
  void itIsTheEndOfAYear() {
    at("2026-12-29T09:00:00+08:00");
  }

  @AfterEach
  void theYearIsUnknownAgain() {
    workDays.publish(WorkCalendar.bundled());
  }

  @Test
  void anEndInAYearThatIsNotPublishedIsProvisional() {
    String id = frozen(HONOUR, newList(HONOUR));

    JsonPath shown = publish(id, 7).jsonPath();

    assertThat(shown.getBoolean("endsProvisional")).isTrue();
    assertThat(shown.getString("endsOn")).isEqualTo("2027-01-07");
    workDays.publish(WorkCalendar.bundled().supposingPlainWeeks());
    sweeping.now();
    sweeping.now();
    JsonPath after = detail(PUBLISHER, id);
    assertThat(after.getBoolean("publicity.endsProvisional")).isFalse();
    assertThat(after.getString("publicity.endsOn")).isEqualTo("2027-01-07");
  }

  @Test
  void nothingEndsOnADayThatIsSupposed() {
    // Given a list whose supposed end has passed before its year was published
    String id = frozen(HONOUR, newList(HONOUR));
    publish(id, 7).then().statusCode(200);
    at("2027-01-09T09:00:00+08:00");
    sweeping.now();
    assertProblem(move(PUBLISHER, id, "conclusion", Map.of()), 422, "period-provisional");

    // When the notice comes: three days of that week were off
    publishJanuary(4, 5, 6);
    sweeping.now();

    // Then it is shown again for the working days that are lacking, from tomorrow on
    assertThat(detail(PUBLISHER, id).getString("publicity.endsOn")).isEqualTo("2027-01-13");
    as(null).get(SHOWN + "/" + id).then().statusCode(200);
    assertProblem(move(PUBLISHER, id, "conclusion", Map.of()), 422, "period-still-runs");
    at("2027-01-15T09:00:00+08:00");
    move(PUBLISHER, id, "conclusion", Map.of()).then().statusCode(200);
  }

  @Test
  void anExtensionDoesNotMakeASupposedEndFirm() {
    String id = frozen(HONOUR, newList(HONOUR));
    publish(id, 7).then().statusCode(200);

    JsonPath extended =
        move(PUBLISHER, id, "extension", Map.of("endsOn", "2027-01-08", "reason", "节日前后"))
            .jsonPath();

    assertThat(extended.getBoolean("endsProvisional")).isTrue();
    publishJanuary(4, 5, 6);
    sweeping.now();
    assertThat(detail(PUBLISHER, id).getString("publicity.endsOn")).isEqualTo("2027-01-12");
  }

  @Test
  void theDayForScreeningIsCountedAgainToo() {
    // Given three working days from December 30 on
    String id = frozen(HONOUR, newList(HONOUR));
    publish(id, 7).then().statusCode(200);
    at("2026-12-30T09:00:00+08:00");
    String objection = objected(id);
    assertThat(dueOf(id)).isEqualTo("2027-01-04");

    // When
    publishJanuary(4, 5);
    sweeping.now();

    // Then
    assertThat(dueOf(id)).isEqualTo("2027-01-06");
    assertThat(
            Superuser.ofTheRunningTest()
                .texts(
                    "select due_provisional from publicity_objection where id = ?::uuid",
                    objection))
        .containsExactly("f");
    screen(SCREENER, id, objection, false).then().statusCode(200);
  }

  private static String dueOf(String id) {
    return as(PUBLISHER).get(STAFF + "/" + id + "/objections").jsonPath().getString("[0].dueOn");
  }

  /** The notice of 2027: these days of January are off, and the first is not. */
  private void publishJanuary(int... off) {
    List<PublishedDay> days = new ArrayList<>(WorkCalendar.bundled().namedDays());
    for (int day : off) {
      days.add(new PublishedDay(LocalDate.of(2027, 1, day), false, "元旦"));
    }
    workDays.publish(WorkCalendar.of(days));
  }

  private void at(String time) {
    clock.set(OffsetDateTime.parse(time).toInstant());
  }
}
