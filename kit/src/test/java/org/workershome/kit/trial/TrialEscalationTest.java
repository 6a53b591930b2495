package org.workershome.kit.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workershome.kit.trial.TrialLists.CANDIDATE;
import static org.workershome.kit.trial.TrialLists.PUBLISHER;
import static org.workershome.kit.trial.TrialLists.SCREENER;
import static org.workershome.kit.trial.TrialLists.SHOWN;
import static org.workershome.kit.trial.TrialLists.STAFF;
import static org.workershome.kit.trial.TrialLists.as;
import static org.workershome.kit.trial.TrialLists.named;
import static org.workershome.kit.trial.TrialLists.newList;
import static org.workershome.kit.trial.TrialLists.object;
import static org.workershome.kit.trial.TrialLists.post;
import static org.workershome.kit.trial.TrialLists.publish;
import static org.workershome.kit.trial.TrialLists.screen;
import static org.workershome.kit.trial.TrialLists.with;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.workershome.kit.calendar.WorkCalendar;
import org.workershome.kit.publicity.Sweeping;
import org.workershome.kit.testing.MutableClock;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Tokens;

/** An objection that its screening union, CQ.YUBEI, leaves lying is brought before CQ. */
@QuarkusTest
@TestProfile(TermProfile.class)
class TrialEscalationTest {
  private static final String HONOUR = "trial-honour";
  private static final String NEGLECTFUL = "yubei.award-reviewer";
  private static final int REPLICAS = 8;

  private final MutableClock clock;
  private final Sweeping sweeping;
  private final TrialWorkDays workDays;
  private final Superuser database = Superuser.ofTheRunningTest();

  TrialEscalationTest(MutableClock clock, Sweeping sweeping, TrialWorkDays workDays) {
    this.clock = clock;
    this.sweeping = sweeping;
    this.workDays = workDays;
  }

  @BeforeEach
  void itIsAThursdayInMarch() {
    at("2026-03-05T09:00:00+08:00");
  }

  @Test
  void whatIsOverdueIsBroughtBeforeTheUnionAboveOnceAndScreenedThere() throws Exception {
    // Given: two objections, of which one is screened in time
    String id = shown("CQ.YUBEI");
    String neglected = objected(id);
    String attended = objected(id);
    screen(NEGLECTFUL, id, attended, false).then().statusCode(200);
    assertThat(as(SCREENER).get(STAFF + "?screening=true").asString()).doesNotContain(id);

    // When: the last day is over for all replicas at once; a day before none of them found anything
    at("2026-03-10T23:59:00+08:00");
    sweeping.now();
    assertThat(escalations(neglected)).isEmpty();
    at("2026-03-11T00:01:00+08:00");
    everyReplicaLooks();
    everyReplicaLooks();

    // Then
    assertThat(escalations(neglected)).containsExactly("CQ.YUBEI");
    assertThat(escalations(attended)).isEmpty();
    assertThat(as(SCREENER).get(STAFF + "?screening=true").asString()).contains(id);
    assertThat(as(SCREENER).get(STAFF + "/" + id + "/objections/" + neglected).jsonPath())
        .satisfies(
            seen -> {
              assertThat(seen.getString("text")).isEqualTo("事迹不实");
              assertThat(seen.getString("objection.escalatedAt")).isNotNull();
            });
    assertThat(as(SCREENER).get(STAFF + "/" + id + "/objections/" + attended).statusCode())
        .as("what was not escalated is not theirs")
        .isEqualTo(404);
    assertThat(
            with(Tokens.of(SCREENER).personRef(Tokens.personRefOf(CANDIDATE)))
                .get(STAFF + "/" + id + "/objections/" + neglected)
                .statusCode())
        .as("who is on the list learns nothing there either")
        .isEqualTo(404);
    screen(SCREENER, id, neglected, true).then().statusCode(200);
    assertThat(TrialLists.detail(PUBLISHER, id).getString("publicity.state")).isEqualTo("UPHELD");
  }

  @Test
  void theScreeningUnionMayStillBeTheFirst() {
    String id = shown("CQ.YUBEI");
    String objection = objected(id);
    at("2026-03-11T09:00:00+08:00");
    sweeping.now();

    screen(NEGLECTFUL, id, objection, false).then().statusCode(200);

    assertThat(screen(SCREENER, id, objection, true).statusCode()).isEqualTo(409);
  }

  @Test
  void withNobodyAboveThatIsWrittenDownAndTheScreeningUnionGoesOn() {
    String id = shown("CQ");
    String objection = objected(id);
    at("2026-03-11T09:00:00+08:00");

    sweeping.now();
    sweeping.now();

    assertThat(escalations(objection)).containsExactly("CQ");
    assertThat(
            database.number(
                "select count(*) from publicity_objection where id = ?::uuid"
                    + " and escalated_at is not null and escalated_union is null",
                objection))
        .isEqualTo(1);
    screen(SCREENER, id, objection, false).then().statusCode(200);
  }

  @Test
  void whatWasCountedBeforeTheYearsNoticeIsCountedAnewFirst() {
    // Given: due on the first plain working day of a year whose holidays nobody knew
    at("2026-12-29T09:00:00+08:00");
    String id = shown("CQ.YUBEI");
    String objection = objected(id);
    // As a count without the year's notice could have come out; the trigger would refuse it now.
    database.change(
        "with off as materialized (select set_config('session_replication_role', 'replica', true) as role)"
            + " update publicity_objection set due_on = '2026-12-30' from off"
            + " where off.role = 'replica' and id = ?::uuid",
        objection);
    at("2026-12-31T09:00:00+08:00");
    try {
      workDays.publish(WorkCalendar.bundled().supposingPlainWeeks());

      // When
      sweeping.now();

      // Then: it is not overdue yet
      assertThat(escalations(objection)).isEmpty();
      assertThat(
              database.texts(
                  "select due_on || ' ' || due_provisional from publicity_objection where id = ?::uuid",
                  objection))
          .containsExactly("2027-01-01 false");
      at("2027-01-02T09:00:00+08:00");
      sweeping.now();
      assertThat(escalations(objection)).containsExactly("CQ.YUBEI");
    } finally {
      workDays.publish(WorkCalendar.bundled());
    }
  }

  private void everyReplicaLooks() throws Exception {
    try (var replicas = Executors.newFixedThreadPool(REPLICAS)) {
      List<Future<?>> looking =
          java.util.stream.IntStream.range(0, REPLICAS)
              .<Future<?>>mapToObj(i -> replicas.submit(sweeping::now))
              .toList();
      for (Future<?> one : looking) {
        one.get();
      }
    }
  }

  /** The unions in whose audit it stands that the objection was escalated. */
  private List<String> escalations(String objection) {
    return database.texts(
        "select union_path::text from audit_entry where action = 'objection-escalated' and record_id = ?",
        objection);
  }

  private static String shown(String screeningUnion) {
    String id =
        post(
                PUBLISHER,
                STAFF,
                Map.of(
                    "kind", HONOUR, "subjectId", newList(HONOUR), "screeningUnion", screeningUnion))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    publish(id, 7).then().statusCode(200);
    return id;
  }

  private static String objected(String id) {
    return object(null, SHOWN, id, named("金丝雀甲乙", "13900139000"))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private void at(String time) {
    clock.set(OffsetDateTime.parse(time).toInstant());
  }
}
