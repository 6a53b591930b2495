package org.workershome.kit.timer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.workershome.kit.testing.ProblemSuite.assertProblem;
import static org.workershome.kit.timer.TimerBench.asOfficer;
import static org.workershome.kit.timer.TimerBench.newCase;
import static org.workershome.kit.timer.TimerBench.start;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.job.Jobs;
import org.workershome.kit.testing.MutableClock;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Tokens;

/** An import comes once: the counting again that it starts is brought to its end. */
@QuarkusTest
class RecalculationTakenUpTest {
  private static final String ADMIN = "city.system-admin";

  private final TimerBench bench;
  private final Jobs jobs;
  private final TakeUpRecalculation sweep;

  RecalculationTakenUpTest(TimerBench bench, Jobs jobs, TakeUpRecalculation sweep) {
    this.bench = bench;
    this.jobs = jobs;
    this.sweep = sweep;
  }

  @ParameterizedTest
  @ValueSource(strings = {"FAILED", "CANCELLED"})
  void whatEndedBeforeItsEndIsGoneOnWithOnce(String state) {
    // Given a date that is provisional still, though its year is on file
    UUID timer =
        asOfficer(
                () ->
                    bench
                        .timers(MutableClock.at("2026-03-02T09:00:00+08:00"))
                        .start(start(newCase(), "reply", "2026-03-02")))
            .id();
    database().change("update timer set provisional = true where id = ?", timer);
    UUID ended = ended(state);

    // When two replicas look, and look again
    sweep.scheduled();
    sweep.scheduled();

    // Then
    List<String> again = after(ended);
    assertThat(again).hasSize(1);
    awaitDone(again.getFirst());
    assertThat(database().texts("select provisional from timer where id = ?", timer))
        .containsExactly("f");
    sweep.scheduled();
    assertThat(after(ended)).isEqualTo(again);
  }

  @Test
  void nobodyCancelsIt() {
    UUID done = done();
    String waiting =
        database()
            .texts(
                """
                insert into job (id, kind, parameters, creator, creator_subject, state, checkpoint, lease_until, created_at)
                select gen_random_uuid(), kind, parameters, creator, creator_subject, 'QUEUED', '', 'infinity', now()
                from job where id = ? returning id""",
                done)
            .getFirst();

    Response refused =
        given()
            .header("Authorization", Tokens.bearer(ADMIN))
            .header("Idempotency-Key", Ids.next().toString())
            .contentType(ContentType.JSON)
            .post("/api/trial/jobs/" + waiting + "/cancellation");

    assertThat(String.valueOf(assertProblem(refused, 409, "conflict").get("detail")))
        .contains("不能取消");
    assertThat(
            database()
                .texts(
                    "delete from job where id = ?::uuid and not cancel_wanted returning state",
                    waiting))
        .containsExactly("QUEUED");
  }

  private UUID ended(String state) {
    UUID job = done();
    assertThat(
            database().change("update job set state = ?, checkpoint = '' where id = ?", state, job))
        .isEqualTo(1);
    return job;
  }

  /** Of days that no timer touches, as no other job counts them. */
  private UUID done() {
    long version = Ids.next().getLeastSignificantBits() >>> 12;
    String parameters =
        "{\"year\":2008,\"version\":%d,\"first\":\"2008-01-01\",\"last\":\"2008-01-01\"}"
            .formatted(version);
    UUID job = asOfficer(() -> jobs.start(RecalculateTimers.KIND, parameters));
    awaitDone(job.toString());
    return job;
  }

  /** Jobs of the same parameters that came after it. */
  private static List<String> after(UUID job) {
    return database()
        .texts(
            "select l.id from job l join job e using (parameters) where e.id = ? and l.id <> e.id",
            job);
  }

  private static void awaitDone(String job) {
    await()
        .atMost(Duration.ofMinutes(2))
        .until(
            () ->
                database()
                    .texts("select state from job where id = ?::uuid", job)
                    .equals(List.of("DONE")));
  }

  private static Superuser database() {
    return Superuser.ofTheRunningTest();
  }
}
