package org.workershome.petition.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.workershome.petition.agency.Machines.BUREAU;
import static org.workershome.petition.agency.Machines.INSPECTION;
import static org.workershome.petition.agency.Machines.OUT;
import static org.workershome.petition.agency.Machines.answer;
import static org.workershome.petition.agency.Machines.machine;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.decide;
import static org.workershome.petition.support.Api.path;
import static org.workershome.petition.support.Api.post;
import static org.workershome.petition.support.Api.registered;
import static org.workershome.petition.support.Cases.CITY_OFFICER;
import static org.workershome.petition.support.Cases.OFFICER;
import static org.workershome.petition.support.Cases.WORKER;
import static org.workershome.petition.support.Cases.today;

import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.EventSchemas;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Topics;
import org.workershome.petition.support.ServiceTest;

/** A petition is sent to another organ, which answers as a machine. */
@ServiceTest
class TransferOutTest {

  @Test
  void theOrganFetchesAcknowledgesAndTellsWhatCameOfIt() {
    String id = registered();
    String transfer =
        decide(OFFICER, id, "organ-transfers", toInspection(true))
            .then()
            .statusCode(201)
            .body("state", equalTo("SENT"))
            .body("text", nullValue())
            .body("phone", nullValue())
            .extract()
            .path("id");
    decide(OFFICER, id, "organ-transfers", toInspection(true))
        .then()
        .statusCode(409)
        .body("type", endsWith(":transfer-open"));

    // When: fetched, acknowledged twice, answered twice
    Response fetched = machine(INSPECTION, "CQ").get(OUT + "?open=true&limit=200");
    fetched
        .then()
        .statusCode(200)
        .body("items.find { it.id == '" + transfer + "' }.phone", equalTo("13800005678"))
        .body("items.find { it.id == '" + transfer + "' }.text", containsString("未发工资"));
    Map<String, Object> number = Map.of("reference", "渝劳监2026-7");
    answer(INSPECTION, "CQ", transfer, "acknowledgement", number).then().statusCode(200);
    answer(INSPECTION, "CQ", transfer, "acknowledgement", number)
        .then()
        .statusCode(200)
        .body("state", equalTo("ACKNOWLEDGED"));
    Map<String, Object> done = Map.of("text", "已责令支付工资。");
    answer(INSPECTION, "CQ", transfer, "feedback", done).then().statusCode(200);
    answer(INSPECTION, "CQ", transfer, "feedback", done)
        .then()
        .statusCode(200)
        .body("state", equalTo("FED_BACK"))
        .body("text", nullValue())
        .body("phone", nullValue());
    answer(INSPECTION, "CQ", transfer, "feedback", Map.of("text", "另一答复。"))
        .then()
        .statusCode(409)
        .body("type", endsWith(":organ-answered-otherwise"))
        .body("legalMoves", empty());
    answer(INSPECTION, "CQ", transfer, "refusal", Map.of("reason", "不属于本机关。"))
        .then()
        .statusCode(409);

    // Then
    as(OFFICER)
        .get(path(id) + "/organs")
        .then()
        .statusCode(200)
        .body("sent[0].answer", equalTo("已责令支付工资。"))
        .body("sent[0].organReference", equalTo("渝劳监2026-7"));
    as(OFFICER)
        .get(path(id) + "/timers")
        .then()
        .body("items.find { it.kind == 'organ-feedback' }.state", equalTo("MET"));
    as(WORKER)
        .get(path(id) + "/timeline")
        .then()
        .body("items.kind", hasItems("SENT_TO_ORGAN", "ORGAN_ACKNOWLEDGED", "ORGAN_FED_BACK"));
    assertThat(database().number("select count(*) from data_share where record_id = ?::uuid", id))
        .as("what was handed over is on record")
        .isEqualTo(1);
    assertThat(
            database()
                .number(
                    "select count(*) from audit_entry where action = 'petition-shown-to-organ'"
                        + " and record_id = ?",
                    id))
        .as("and so is each look")
        .isPositive();
    for (ConsumerRecord<String, String> event :
        Topics.published("workershome.petition", transfer, 3)) {
      new EventSchemas("petition").assertKept(event);
      assertThat(event.value()).doesNotContain("13800005678").doesNotContain("工资");
    }
  }

  @Test
  void whatIsRefusedMayGoToAnother() {
    String id = registered();
    String transfer = decide(OFFICER, id, "organ-transfers", toInspection(true)).path("id");

    answer(INSPECTION, "CQ", transfer, "refusal", Map.of("reason", "不属于劳动保障监察事项。"))
        .then()
        .statusCode(200)
        .body("state", equalTo("REFUSED"))
        .body("text", nullValue());

    Map<String, Object> bureau = toInspection(true);
    bureau.put("organ", "LETTERS_AND_VISITS");
    decide(OFFICER, id, "organ-transfers", bureau).then().statusCode(201);
    as(OFFICER)
        .get(path(id) + "/timers")
        .then()
        .body("items.findAll { it.kind == 'organ-feedback' }.state", hasItems("CANCELLED", "OPEN"));
  }

  @Test
  void onlyTheOrganThatItIsForSeesItAndAnswers() {
    String id = registered();
    String transfer = decide(OFFICER, id, "organ-transfers", toInspection(true)).path("id");

    for (Response other :
        new Response[] {
          machine(BUREAU, "CQ").get(OUT + "?limit=200"),
          machine(INSPECTION, "CQ.ENERGY").get(OUT + "?limit=200"),
          machine(INSPECTION, "SC").get(OUT + "?limit=200")
        }) {
      other.then().statusCode(200).body("items.id", not(hasItem(transfer)));
    }
    answer(BUREAU, "CQ", transfer, "refusal", Map.of("reason", "x")).then().statusCode(404);
    answer(INSPECTION, "SC", transfer, "refusal", Map.of("reason", "x")).then().statusCode(404);
    machine("agency-bank", "CQ").get(OUT).then().statusCode(403);
    as(WORKER).get(path(id) + "/organs").then().statusCode(403);
  }

  @Test
  void nothingLeavesWithoutConsentAndOfAnAccusationNothingAtAll() {
    String id = registered();
    decide(OFFICER, id, "organ-transfers", toInspection(false))
        .then()
        .statusCode(422)
        .body("type", endsWith(":consent-missing"))
        .body("article", containsString("第二十三条"));
    Map<String, Object> other = toInspection(true);
    other.put("organ", "OTHER");
    decide(OFFICER, id, "organ-transfers", other)
        .then()
        .statusCode(422)
        .body("type", endsWith(":no-machine"));
    other.put("organ", "JUSTICE");
    other.put("at", "SC");
    decide(OFFICER, id, "organ-transfers", other).then().statusCode(400);
    other.put("at", "CQ");
    other.put("requirement", "请联系 13800005678");
    decide(OFFICER, id, "organ-transfers", other).then().statusCode(400);

    String sealed =
        post(
                WORKER,
                "/api/petitions/accusations",
                Map.of("title", "工会经费被挪用", "text", "经费用于个人。", "employerName", "某公司"))
            .path("id");
    decide(CITY_OFFICER, sealed, "registration", Map.of()).then().statusCode(200);
    decide(CITY_OFFICER, sealed, "organ-transfers", toInspection(true))
        .then()
        .statusCode(422)
        .body("type", endsWith(":sealed-stays"));
    as(OFFICER).get(path(sealed) + "/organs").then().statusCode(404);
    String received = org.workershome.petition.support.Api.submitted(WORKER);
    decide(OFFICER, received, "organ-transfers", toInspection(true))
        .then()
        .statusCode(422)
        .body("type", endsWith(":not-in-hand"));
  }

  private static Map<String, Object> toInspection(boolean consent) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("organ", "LABOUR_INSPECTION");
    body.put("at", "CQ");
    body.put("requirement", "涉及拖欠工资，请依法处理。");
    body.put("feedbackDueOn", today().plusDays(20).toString());
    body.put("consent", consent);
    return body;
  }

  private static Superuser database() {
    return Superuser.ofTheRunningTest();
  }
}
