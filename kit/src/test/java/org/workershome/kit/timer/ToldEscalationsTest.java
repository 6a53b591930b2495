package org.workershome.kit.timer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.workershome.kit.timer.TimerBench.asOfficer;
import static org.workershome.kit.timer.TimerBench.newCase;
import static org.workershome.kit.timer.TimerBench.person;
import static org.workershome.kit.timer.TimerBench.start;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.testing.MutableClock;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Tokens;
import org.workershome.kit.trial.TrialTimerHome;

/** Whoever is told finds it. */
@QuarkusTest
class ToldEscalationsTest {
  private final MutableClock clock = MutableClock.at("2026-03-02T09:00:00+08:00");

  /** A leader that no other test tells anything. */
  private final String leader =
      "energy.leader" + Math.floorMod(Ids.next().hashCode(), 1_000_000_000);

  private final TimerBench bench;
  private final TrialTimerHome home;

  ToldEscalationsTest(TimerBench bench, TrialTimerHome home) {
    this.bench = bench;
    this.home = home;
  }

  @Test
  void whoeverWasToldFindsItUntilHeSaysThatHeKnows() {
    // Given
    TimerSubject of = newCase();
    tell(of);

    // Then
    JsonPath mine = list(leader, "");
    assertThat(mine.getList("items.recordId")).containsExactly(of.recordId().toString());
    assertThat(mine.getString("items[0].cause")).isEqualTo("AT_RISK");
    assertThat(mine.getString("items[0].labelZh")).isEqualTo("答复");
    assertThat(mine.getInt("items[0].level")).isEqualTo(1);
    String id = mine.getString("items[0].id");
    assertThat(list("energy.leader", "").getList("items.id")).doesNotContain(id);
    acknowledge("energy.leader", id).statusCode(404);

    // When
    acknowledge(leader, id).statusCode(200).body("id", equalTo(id));
    acknowledge(leader, id).statusCode(200);

    // Then it is his no longer, and the case's timers say so
    assertThat(list(leader, "").getList("items")).isEmpty();
    assertThat(
            database()
                .texts(
                    "select seen_by from timer_escalation_seen where escalation_id = ?",
                    UUID.fromString(id)))
        .containsExactly(Tokens.subjectOf(leader));
    assertThat(
            database()
                .number(
                    "select count(*) from audit_entry where action = 'escalation-acknowledged' and record_id = ?",
                    of.recordId().toString()))
        .isEqualTo(1);
    TimerEscalationView told =
        asOfficer(() -> bench.timers(clock).explain("trial-case", of.recordId()))
            .items()
            .getFirst()
            .escalations()
            .getFirst();
    assertThat(told.toSubject()).isEqualTo(Tokens.subjectOf(leader));
    assertThat(told.seenAt()).isNotNull();
  }

  @Test
  void whatIsDoneIsOpenNoMore() {
    UUID timer = tell(newCase());
    assertThat(list(leader, "").getList("items")).hasSize(1);

    asOfficer(() -> bench.timers(clock).complete(timer, LocalDate.of(2026, 3, 12)));

    assertThat(list(leader, "").getList("items")).isEmpty();
  }

  @Test
  void whatWasDoneLateBeforeTheSweepCameIsFoundByWhoeverStandsAbove() {
    // Given what nobody was warned of, done quickly after its last day
    TimerSubject of = newCase();
    home.ladders.put(of.recordId(), List.of(person(leader)));
    UUID timer = asOfficer(() -> bench.timers(clock).start(start(of, "reply", "2026-03-02"))).id();
    at("2026-03-18T00:05:00+08:00");
    asOfficer(() -> bench.timers(clock).complete(timer, LocalDate.of(2026, 3, 18)));

    // When
    at("2026-03-18T00:06:00+08:00");
    bench.sweep(clock, 7).sweep();
    bench.sweep(clock, 7).sweep();

    // Then
    JsonPath mine = list(leader, "");
    assertThat(mine.getList("items.recordId")).containsExactly(of.recordId().toString());
    assertThat(mine.getString("items[0].cause")).isEqualTo("BREACHED");
    assertThat(mine.getString("items[0].state")).isEqualTo("BREACHED");
    acknowledge(leader, mine.getString("items[0].id")).statusCode(200);
    assertThat(list(leader, "").getList("items")).isEmpty();
  }

  @Test
  void theListIsReadInPages() {
    List<String> records = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      TimerSubject of = newCase();
      tell(of);
      records.add(of.recordId().toString());
    }

    JsonPath first = list(leader, "?limit=2");
    JsonPath second = list(leader, "?limit=2&cursor=" + first.getString("next"));

    List<String> seen = new ArrayList<>(first.getList("items.recordId"));
    seen.addAll(second.getList("items.recordId"));
    assertThat(seen).containsExactlyInAnyOrderElementsOf(records);
    assertThat(second.getString("next")).isNull();
  }

  @Test
  void anAccountOfThePublicHasNoSuchList() {
    given()
        .header("Authorization", Tokens.bearer("energy.worker"))
        .get("/api/trial/escalations")
        .then()
        .statusCode(403);
  }

  /** Its warning is told to the test's own leader. */
  private UUID tell(TimerSubject of) {
    home.ladders.put(of.recordId(), List.of(person(leader)));
    at("2026-03-02T09:00:00+08:00");
    UUID id = asOfficer(() -> bench.timers(clock).start(start(of, "reply", "2026-03-02"))).id();
    at("2026-03-12T09:00:00+08:00");
    bench.sweep(clock, 7).sweep();
    return id;
  }

  private static JsonPath list(String account, String query) {
    return given()
        .header("Authorization", Tokens.bearer(account))
        .get("/api/trial/escalations" + query)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static ValidatableResponse acknowledge(String account, String id) {
    return given()
        .header("Authorization", Tokens.bearer(account))
        .header("Idempotency-Key", Ids.next().toString())
        .post("/api/trial/escalations/" + id + "/acknowledgement")
        .then();
  }

  private void at(String time) {
    clock.set(OffsetDateTime.parse(time).toInstant());
  }

  private static Superuser database() {
    return Superuser.ofTheRunningTest();
  }
}
