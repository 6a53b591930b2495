package org.workershome.kit.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.workershome.kit.trial.TrialCalls.as;
import static org.workershome.kit.trial.TrialCalls.bearer;
import static org.workershome.kit.trial.TrialCalls.decide;
import static org.workershome.kit.trial.TrialCalls.get;
import static org.workershome.kit.trial.TrialCalls.post;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.workershome.kit.identity.SystemScope;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.job.Jobs;
import org.workershome.kit.privacy.rows.Rows;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Tokens;

/** Files of the trial application, kept for 24 months, in ordinary use for 12 of them. */
@QuarkusTest
class TrialRetentionTest {
  private static final String RETENTION = TrialRetentionResource.ADDRESS;
  private static final String ADMIN = Tokens.bearer("city.security-admin");
  private static final String SECOND = Tokens.bearer("city.security-admin2");
  private static final LocalDate BORN = LocalDate.of(1980, 1, 1);

  private final TrialFiles files;
  private final TrialKeptFiles kept;
  private final Jobs jobs;
  private final Rows rows;
  private final Superuser database = Superuser.ofTheRunningTest();
  private final LocalDate today = LocalDate.now(Clocks.ZONE);

  TrialRetentionTest(TrialFiles files, TrialKeptFiles kept, Jobs jobs, Rows rows) {
    this.files = files;
    this.kept = kept;
    this.jobs = jobs;
    this.rows = rows;
  }

  @BeforeEach
  void aPolicyAndNothingElseThatIsDue() {
    database.change("delete from trial_file where closed_on is not null");
    policy("DELETE");
  }

  @AfterEach
  void nothingIsLeftToStumble() {
    kept.stumbles.set(0);
  }

  @Test
  void aDryRunCountsWhatIsDueToTheDayAndChangesNothing() {
    UUID due = files.addClosed("CQ.YUBEI", BORN, today.minusMonths(24));
    files.addClosed("CQ.ENERGY", BORN, today.minusMonths(24).plusDays(1));
    files.addClosed("CQ.ENERGY", BORN, today.minusMonths(12).plusDays(1));
    files.add("CQ.ENERGY", BORN);

    dryRun()
        .then()
        .body("lines[0].recordType", equalTo("trial-file"))
        .body("lines[0].removeBy", equalTo(today.minusMonths(24).toString()))
        .body("lines[0].toRemove", equalTo(1))
        .body("lines[0].toRetain", equalTo(2))
        .body("lines[0].samples", contains(due.toString()))
        .body("legalMoves", contains("approval"));

    assertThat(database.number("select count(*) from trial_file where closed_on is not null"))
        .isEqualTo(3);
  }

  @Test
  void theRealRunDoesWhatSomebodyElseAgreedToAndGoesOnAfterItsProcessDied() {
    // Given more than two batches, one file on hold, and a process that dies twice
    for (int i = 0; i < 450; i++) {
      files.addClosed("CQ.ENERGY", BORN, today.minusYears(3));
    }
    UUID held = files.addClosed("CQ.ENERGY", BORN, today.minusYears(4));
    UUID stored = files.addClosed("CQ.ENERGY", BORN, today.minusMonths(13));
    post(ADMIN, RETENTION + "/holds", hold(held)).then().statusCode(201);
    String run = address(dryRun());
    get(ADMIN, run).then().body("lines[0].toRemove", equalTo(450));
    decide(SECOND, run, "approval", token(run)).then().statusCode(200);
    kept.stumbles.set(2);

    // When
    decide(ADMIN, run, "start", token(run)).then().statusCode(200);

    // Then
    JsonPath after =
        await()
            .atMost(Duration.ofSeconds(60))
            .until(
                () -> get(ADMIN, run).jsonPath(), json -> json.getLong("lines[0].removed") == 450);
    assertThat(
            database.texts(
                "select (retained_on is not null)::text from trial_file where id = ?", stored))
        .containsExactly("true");
    String job = after.getString("job");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> database.texts("select state from job where id = ?::uuid", job),
            List.of("DONE")::equals);
    assertThat(database.texts("select id::text from trial_file where closed_on is not null"))
        .containsExactlyInAnyOrder(held.toString(), stored.toString());
    assertThat(
            database.number(
                "select count(distinct record_id) from audit_entry a"
                    + " where action = 'retention-removed' and a::text like ?",
                "%" + run.substring(run.lastIndexOf('/') + 1) + "%"))
        .isEqualTo(450);
  }

  @Test
  void whatIsStoredOnlyIsNotReadByOrdinaryRoles() {
    UUID id = files.addClosed("CQ.ENERGY", BORN, today.minusMonths(13));
    String officer = bearer("energy.petition-officer", "person-" + Ids.next());
    Map<String, String> body = Map.of("field", "phone", "purpose", "CONTACT", "reason", "联系本人核实");
    as(officer).body(body).post("/api/trial/files/" + id + "/reveal").then().statusCode(200);
    String run = address(dryRun());
    decide(SECOND, run, "approval", token(run)).then().statusCode(200);

    decide(ADMIN, run, "start", token(run)).then().statusCode(200);

    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                as(officer).body(body).post("/api/trial/files/" + id + "/reveal").statusCode()
                    == 404);
    assertThat(database.number("select count(*) from trial_file where id = ?", id)).isEqualTo(1);
  }

  @Test
  void theAdministratorOfAUnionBelowReachesNothingThatConcernsTheRecordsOfAll() {
    String run = address(dryRun());
    String below = Tokens.bearer("energy.security-admin");
    Response refused = post(below, RETENTION + "/runs", Map.of());

    refused.then().statusCode(403);
    assertThat(refused.asString()).contains("最上级工会");
    get(below, RETENTION + "/runs").then().statusCode(403);
    get(below, run).then().statusCode(403);
    get(below, RETENTION + "/holds").then().statusCode(403);
    get(below, RETENTION + "/policies").then().statusCode(200);
    post(below, RETENTION + "/holds", hold(Ids.next())).then().statusCode(403);
    post(
            below,
            RETENTION + "/policies",
            policyBody("DELETE", today.plusYears(9).toString(), 12, 24))
        .then()
        .statusCode(403);
    for (String account : List.of("energy.security-admin", "energy.leader")) {
      as(Tokens.bearer(account))
          .header("Idempotency-Key", Ids.next().toString())
          .header("If-Match", "\"1\"")
          .body(token(run))
          .post(run + "/approval")
          .then()
          .statusCode(403);
    }
  }

  @Test
  void nobodyAgreesToHisOwnRunFromAnotherAccountEither() {
    String run = address(dryRun());
    String other = bearer("city.leader", Tokens.personRefOf("city.security-admin"));

    as(other)
        .header("Idempotency-Key", Ids.next().toString())
        .header("If-Match", "\"1\"")
        .body(token(run))
        .post(run + "/approval")
        .then()
        .statusCode(422)
        .body("type", endsWith(":self-approval"));

    assertThat(
            database.texts(
                "select action from audit_entry where record_type = 'retention-run' and record_id = ?"
                    + " order by at",
                run.substring(run.lastIndexOf('/') + 1)))
        .containsExactly("retention-dry-run", "retention-approval-attempt");
    decide(ADMIN, run, "start", token(run))
        .then()
        .statusCode(409)
        .body("legalMoves", contains("approval"));
  }

  @Test
  void aRunIsStartedOnceAndWithItsOwnToken() {
    String run = address(dryRun());
    decide(SECOND, run, "approval", Map.of("token", Ids.next())).then().statusCode(400);
    decide(SECOND, run, "approval", token(run)).then().statusCode(200);
    decide(ADMIN, run, "start", token(run)).then().statusCode(200);

    decide(ADMIN, run, "start", token(run)).then().statusCode(409);
  }

  @Test
  void aDryRunExpires() {
    String run = address(dryRun());
    decide(SECOND, run, "approval", token(run)).then().statusCode(200);
    database.change(
        "update retention_run set expires_at = now() - interval '1 second' where id = ?::uuid",
        run.substring(run.lastIndexOf('/') + 1));

    decide(ADMIN, run, "start", token(run)).then().statusCode(409);
  }

  @Test
  void aJobThatNobodyAgreedToErasesNothing() {
    UUID due = files.addClosed("CQ.ENERGY", BORN, today.minusYears(3));
    String run = address(dryRun());
    String id = run.substring(run.lastIndexOf('/') + 1);

    AtomicReference<UUID> job = new AtomicReference<>();
    SystemScope.run(
        "test",
        () ->
            QuarkusTransaction.requiringNew().run(() -> job.set(jobs.start("retention-run", id))));

    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> database.texts("select state from job where id = ?", job.get()),
            List.of("FAILED")::equals);
    assertThat(database.number("select count(*) from trial_file where id = ?", due)).isEqualTo(1);
  }

  @Test
  void whatIsAnonymisedIsStillThereAndTellsOfNobody() {
    policy("ANONYMISE");
    UUID due = files.addClosed("CQ.ENERGY", BORN, today.minusYears(3));
    String run = address(dryRun());
    decide(SECOND, run, "approval", token(run)).then().statusCode(200);

    decide(ADMIN, run, "start", token(run)).then().statusCode(200);

    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                database.number(
                        "select count(*) from trial_file where id = ? and phone_sealed is null"
                            + " and person_ref = '-'",
                        due)
                    == 1);
  }

  @Test
  void aPolicyIsNotShorterThanTheLawWantsAndNeverChanged() {
    Map<String, Object> body = policyBody("DELETE", today.plusYears(5).toString(), 6, 6);
    post(ADMIN, RETENTION + "/policies", body)
        .then()
        .statusCode(422)
        .body("type", endsWith(":kept-too-short"))
        .body("article", equalTo("试行办法"));
    body = policyBody("DELETE", today.plusYears(6).plusDays(1).toString(), 30, 24);
    post(ADMIN, RETENTION + "/policies", body).then().statusCode(400);

    Map<String, Object> shares =
        Map.of(
            "recordType",
            "data-share",
            "effectiveFrom",
            today.toString(),
            "activeMonths",
            0,
            "retainMonths",
            35,
            "action",
            "DELETE",
            "basis",
            "测试");
    post(ADMIN, RETENTION + "/policies", shares)
        .then()
        .statusCode(422)
        .body("article", equalTo("网络数据安全管理条例 第十二条"));

    Map<String, Object> same = policyBody("DELETE", today.toString(), 12, 30);
    post(ADMIN, RETENTION + "/policies", same)
        .then()
        .statusCode(409)
        .body("type", endsWith(":policy-exists"));
    post(Tokens.bearer("energy.petition-officer"), RETENTION + "/policies", same)
        .then()
        .statusCode(403);
  }

  @Test
  void theDatabaseKeepsSharesForThreeYearsWhateverAPolicySays() {
    UUID old = Ids.next();
    UUID young = Ids.next();
    for (UUID id : List.of(old, young)) {
      database.change(
          "insert into data_share values (?, 'p', 'CQ', 'X', 'bank', array['HEALTH'], 't', ?, null,"
              + " 's', now() - case when ? then interval '37 months' else interval '35 months' end)",
          id,
          id,
          id.equals(old));
    }

    SystemScope.run(
        "test",
        () ->
            QuarkusTransaction.requiringNew()
                .run(() -> rows.change("delete from data_share where id in (?, ?)", old, young)));

    assertThat(database.texts("select id::text from data_share where id in (?, ?)", old, young))
        .containsExactly(young.toString());
  }

  private static Map<String, Object> hold(UUID id) {
    return Map.of("recordType", "trial-file", "recordId", id, "reason", "诉讼期间");
  }

  private static Response dryRun() {
    Response made = post(ADMIN, RETENTION + "/runs", Map.of("recordTypes", List.of("trial-file")));
    made.then().statusCode(201);
    return made;
  }

  private static String address(Response dryRun) {
    return RETENTION + "/runs/" + dryRun.path("token");
  }

  private static Map<String, String> token(String run) {
    return Map.of("token", run.substring(run.lastIndexOf('/') + 1));
  }

  private static Map<String, Object> policyBody(
      String action, String from, int active, int retain) {
    return Map.of(
        "recordType", "trial-file",
        "effectiveFrom", from,
        "activeMonths", active,
        "retainMonths", retain,
        "action", action,
        "basis", "试行办法");
  }

  /** In force today; the next one is in force as well, and newer. */
  private void policy(String action) {
    database.change("delete from retention_run_line");
    database.change("delete from retention_policy where record_type = 'trial-file'");
    post(ADMIN, RETENTION + "/policies", policyBody(action, today.toString(), 12, 24))
        .then()
        .statusCode(201);
  }
}
