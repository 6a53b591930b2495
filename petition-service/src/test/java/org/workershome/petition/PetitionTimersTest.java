package org.workershome.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.workershome.petition.support.Api.allRoutes;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.decide;
import static org.workershome.petition.support.Api.newKey;
import static org.workershome.petition.support.Api.path;
import static org.workershome.petition.support.Api.post;
import static org.workershome.petition.support.Api.registered;
import static org.workershome.petition.support.Api.submitted;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.Database;
import org.workershome.kit.testing.EventSchemas;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Tokens;
import org.workershome.kit.testing.Topics;
import org.workershome.petition.support.ServiceTest;

/** The fifteen days of the written notice, as a timer that runs from receipt to notice. */
@ServiceTest
class PetitionTimersTest {
  private static final String OFFICER = "energy.petition-officer";

  @Test
  void aReceiptStartsTheTermOfTheNoticeInItsOwnStatement() {
    String id = submitted("energy.worker");
    String due = as("energy.worker").get(path(id)).path("noticeDueOn");

    as("energy.worker")
        .get(path(id) + "/timers")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].kind", equalTo("notice"))
        .body("items[0].labelZh", equalTo("书面告知"))
        .body("items[0].legalBasis", equalTo("信访工作条例 第二十三条"))
        .body("items[0].dueOn", equalTo(due))
        .body("items[0].state", equalTo("OPEN"))
        .body("items[0].steps[0].textZh", containsString("当日不计入"))
        .body("items[0].steps[1].textZh", containsString("计15日"));
  }

  @Test
  void theSameRequestAgainStartsNoSecondTimer() {
    String key = newKey();
    Map<String, Object> body = org.workershome.petition.support.Api.petition();
    String id =
        as("energy.worker")
            .header("Idempotency-Key", key)
            .body(body)
            .post("/api/petitions")
            .path("id");
    as("energy.worker")
        .header("Idempotency-Key", key)
        .body(body)
        .post("/api/petitions")
        .then()
        .statusCode(201);

    assertThat(database().number("select count(*) from timer where record_id = ?::uuid", id))
        .isOne();
  }

  @Test
  void theFirstHandlerAnswersForItAndTheNoticeMeetsIt() {
    String id = registered();
    assertThat(database().texts("select responsible_ref from timer where record_id = ?::uuid", id))
        .containsExactly(Tokens.personRefOf(OFFICER));

    decide(OFFICER, id, "statutory-route", allRoutes()).then().statusCode(201);

    as(OFFICER)
        .get(path(id) + "/timers")
        .then()
        .statusCode(200)
        .body("items[0].state", equalTo("MET"))
        .body("items[0].late", equalTo(false))
        .body("items[0].moves", empty());
  }

  @Test
  void nobodySeesTheTimersOfAPetitionThatHeMayNotSee() {
    String id = submitted("energy.worker");

    for (String stranger : List.of("energy.worker2", "yubei.petition-officer")) {
      as(stranger).get(path(id) + "/timers").then().statusCode(404);
    }
    as("energy.aid-clerk").get(path(id) + "/timers").then().statusCode(403);
    as("city.auditor").get(path(id) + "/timers").then().statusCode(200).body("items", hasSize(1));
  }

  @Test
  void aLeaderTakesOverTheSupervisionOfHisOwnUnion() {
    as("energy.leader")
        .put("/api/petition/supervision")
        .then()
        .statusCode(200)
        .body("union", equalTo("CQ.ENERGY"))
        .body("name", equalTo("energy.leader"));
    as("energy.leader2").put("/api/petition/supervision").then().statusCode(200);
    as(OFFICER).put("/api/petition/supervision").then().statusCode(403);

    as(OFFICER)
        .get("/api/petition/supervision")
        .then()
        .statusCode(200)
        .body("items.name", hasItem("energy.leader2"));
    assertThat(
            database()
                .texts("select person_ref from petition_supervisor where union_path = 'CQ.ENERGY'"))
        .containsExactly(Tokens.personRefOf("energy.leader2"));
  }

  @Test
  void whatIsLateIsToldToTheLeaderAndThenToTheOneAboveHim() {
    // Given
    as("energy.leader").put("/api/petition/supervision").then().statusCode(200);
    as("city.leader").put("/api/petition/supervision").then().statusCode(200);
    String id = registered();
    String timer =
        database().texts("select id from timer where record_id = ?::uuid", id).getFirst();

    // When nobody gave the notice
    database()
        .change(
            "update timer set started_on = started_on - 16, due_on = due_on - 16, warn_on = warn_on - 16"
                + " where id = ?::uuid",
            timer);
    List<ConsumerRecord<String, String>> events =
        Topics.published("workershome.petition", timer, 2);

    // Then
    assertThat(events)
        .extracting(event -> Topics.header(event, "ce_type"))
        .containsExactly(
            "org.workershome.petition.timer-at-risk.v1",
            "org.workershome.petition.timer-breached.v1");
    events.forEach(new EventSchemas("petition")::assertKept);
    assertThat(
            database()
                .texts(
                    "select cause || ' ' || level || ' ' || to_ref from timer_escalation"
                        + " where timer_id = ?::uuid order by at, cause",
                    timer))
        .containsExactly(
            "AT_RISK 1 " + Tokens.personRefOf("energy.leader"),
            "BREACHED 2 " + Tokens.personRefOf("city.leader"));
    as("city.leader")
        .get("/api/petition/escalations?limit=200")
        .then()
        .statusCode(200)
        .body("items.recordId", hasItem(id));
    String mine =
        as("energy.leader")
            .get("/api/petition/escalations?limit=200")
            .then()
            .statusCode(200)
            .extract()
            .path("items.find { it.recordId == '" + id + "' }.id");
    post("energy.leader", "/api/petition/escalations/" + mine + "/acknowledgement", Map.of())
        .then()
        .statusCode(200);
    as("energy.leader")
        .get("/api/petition/escalations?limit=200")
        .then()
        .statusCode(200)
        .body("items.id", not(hasItem(mine)));
    decide(OFFICER, id, "statutory-route", allRoutes()).then().statusCode(201);
    as("energy.worker")
        .get(path(id) + "/timers")
        .then()
        .statusCode(200)
        .body("items[0].escalations.toSubject", not(hasItem(Tokens.subjectOf("energy.leader"))))
        .body("items[0].state", equalTo("BREACHED"))
        .body("items[0].late", equalTo(true))
        .body("items[0].escalations.level", contains(1, 2));
  }

  @Test
  void theAdministratorPublishesAYearAndNobodyElse() {
    as("energy.worker")
        .get("/api/petition/calendar/2026")
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("days[0].holiday", equalTo("元旦"));
    post(
            "city.system-admin",
            "/api/petition/calendar/2027/preview",
            Map.of("source", "通知", "lines", "2027-01-01,OFF,元旦"))
        .then()
        .statusCode(200)
        .body("revision", equalTo(false));
    post(OFFICER, "/api/petition/calendar/2027", Map.of("source", "通知", "lines", "x"))
        .then()
        .statusCode(403);
    post("city.system-admin", "/api/petition/calendar/2027", Map.of("source", "通知", "lines", "x"))
        .then()
        .statusCode(400)
        .body("faults.field", hasItem("lines[1]"));
  }

  @Test
  void aPetitionFromBeforeTimersGetsOneFromTheMigration() throws Exception {
    String open = submitted("energy.worker");
    String answered = registered();
    decide(OFFICER, answered, "statutory-route", allRoutes()).then().statusCode(201);
    database().change("delete from timer where record_id in (?::uuid, ?::uuid)", open, answered);
    String migration = Files.readString(Path.of("src/main/resources/db/migration/V5__timers.sql"));
    String backfill = migration.substring(migration.indexOf("insert into timer ("));

    // Only these two have none; the others would get a second one.
    database()
        .change(
            backfill.strip().replace(";", "")
                + " and not exists (select from timer t where t.record_id = p.id)");

    assertThat(
            database()
                .texts(
                    "select state || ' ' || (due_on - started_on) || ' ' || (due_on - warn_on) from timer"
                        + " where record_id = ?::uuid",
                    open))
        .containsExactly("OPEN 15 5");
    assertThat(database().number("select count(*) from timer where record_id = ?::uuid", answered))
        .isZero();
    assertThat(Database.text("select count(*) from petition")).isNotEqualTo("0");
  }

  private static Superuser database() {
    return Superuser.ofTheRunningTest();
  }
}
