package org.workershome.petition;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.decide;
import static org.workershome.petition.support.Api.newKey;
import static org.workershome.petition.support.Api.path;
import static org.workershome.petition.support.Api.post;
import static org.workershome.petition.support.Api.submitted;
import static org.workershome.petition.support.Cases.OFFICER;
import static org.workershome.petition.support.Cases.WORKER;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.Superuser;
import org.workershome.petition.support.Cases;
import org.workershome.petition.support.ServiceTest;

/** At the end of their time petitions go, with all that is of them. */
@ServiceTest
class KeptPetitionsTest {
  private static final String RETENTION = "/api/petition/retention";
  private static final String ADMIN = "city.security-admin";
  private static final String SECOND = "city.security-admin2";

  /** Whatever is kept of one petition, but for the audit. */
  private static final String LEFT =
      "select (select count(*) from petition where id = ?::uuid)"
          + " + (select count(*) from petition_timeline where petition_id = ?::uuid)"
          + " + (select count(*) from petition_desk where petition_id = ?::uuid)"
          + " + (select count(*) from attachment where record_id = ?)"
          + " + (select count(*) from notify_message where record_id = ?::uuid)"
          + " + (select count(*) from search_document where record_id = ?::uuid)";

  private final Superuser database = Superuser.ofTheRunningTest();

  @Test
  void whatWasClosedThirtyYearsAgoGoesAndWhatIsHeldOrYoungerStays() {
    // Given
    String old = closed(31);
    String held = closed(31);
    String young = closed(29);
    post(
            ADMIN,
            RETENTION + "/holds",
            Map.of("recordType", "petition", "recordId", held, "reason", "永久保管"))
        .then()
        .statusCode(201);
    assertThat(left(old)).isGreaterThan(4);

    // When: a dry run tells, somebody else agrees, and it is done
    Response dry = post(ADMIN, RETENTION + "/runs", Map.of("recordTypes", List.of("petition")));
    dry.then()
        .statusCode(201)
        .body("lines.recordType", contains("petition"))
        .body("lines[0].toRemove", equalTo(1))
        .body("lines[0].samples", contains(old));
    assertThat(left(old)).as("a dry run changes nothing").isGreaterThan(4);
    String token = dry.path("token");
    String run = RETENTION + "/runs/" + token;
    agreed(SECOND, run, "approval", token);
    agreed(ADMIN, run, "start", token);

    // Then
    await().atMost(Duration.ofSeconds(60)).until(() -> left(old) == 0);
    as(WORKER).get(path(old)).then().statusCode(404);
    as(WORKER).get(path(held)).then().statusCode(200);
    as(WORKER).get(path(young)).then().statusCode(200);
    assertThat(left(young)).isGreaterThan(4);
    assertThat(
            database.texts(
                "select actor from audit_entry where record_id = ? and action = 'retention-removed'",
                old))
        .containsExactly("system:job-retention-run");
  }

  @Test
  void nothingThatRefersToAPetitionHoldsItUp() {
    assertThat(
            database.texts(
                "with recursive gone as (select 'petition'::regclass::oid as t union"
                    + " select c.conrelid from pg_constraint c join gone g on c.confrelid = g.t"
                    + " where c.contype = 'f' and c.confdeltype = 'c')"
                    + " select c.conrelid::regclass || ' ' || c.conname from pg_constraint c"
                    + " join gone g on c.confrelid = g.t"
                    + " where c.contype = 'f' and c.confdeltype not in ('c', 'n')"))
        .isEmpty();
  }

  @Test
  void thePeriodIsSetByDateAndNeverBelowTenYears() {
    Map<String, Object> policy =
        Map.of(
            "recordType", "petition",
            "effectiveFrom", "2090-01-01",
            "activeMonths", 12,
            "retainMonths", 119,
            "action", "DELETE",
            "basis", "本会规定");
    post(ADMIN, RETENTION + "/policies", policy)
        .then()
        .statusCode(422)
        .body("leastMonths", equalTo(120));
    post("energy.security-admin", RETENTION + "/policies", policy).then().statusCode(403);
  }

  /** Taken back, so many years ago, with a file. */
  private String closed(int years) {
    String id = submitted(WORKER, Cases.residual());
    as(WORKER)
        .header("Idempotency-Key", newKey())
        .contentType("application/pdf")
        .queryParam("name", "a.pdf")
        .body("%PDF-1.7 old".getBytes(US_ASCII))
        .post(path(id) + "/attachments")
        .then()
        .statusCode(201);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                database.number(
                        "select count(*) from search_document where record_id = ?::uuid", id)
                    == 1);
    decide(OFFICER, id, "registration", Map.of()).then().statusCode(200);
    decide(WORKER, id, "withdrawal", Map.of("reason", "已解决")).then().statusCode(201);
    database.change(
        "update petition set ended_on = current_date - make_interval(years => ?) where id = ?::uuid",
        years,
        id);
    return id;
  }

  private long left(String id) {
    return database.number(LEFT, id, id, id, id, id, id);
  }

  private static void agreed(String account, String run, String step, String token) {
    as(account)
        .header("Idempotency-Key", newKey())
        .header("If-Match", as(account).get(run).header("ETag"))
        .body(Map.of("token", token))
        .post(run + "/" + step)
        .then()
        .statusCode(200);
  }
}
