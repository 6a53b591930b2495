package org.workershome.petition.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.workershome.petition.agency.Machines.BUREAU;
import static org.workershome.petition.agency.Machines.IN;
import static org.workershome.petition.agency.Machines.INSPECTION;
import static org.workershome.petition.agency.Machines.machine;
import static org.workershome.petition.agency.Machines.send;
import static org.workershome.petition.agency.Machines.transfer;
import static org.workershome.petition.support.Api.anyone;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.decide;
import static org.workershome.petition.support.Api.newKey;
import static org.workershome.petition.support.Api.path;
import static org.workershome.petition.support.Api.post;
import static org.workershome.petition.support.Cases.OFFICER;
import static org.workershome.petition.support.Cases.today;

import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.EventSchemas;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Topics;
import org.workershome.petition.support.At;
import org.workershome.petition.support.ServiceTest;

/** Another organ transfers a petition here. */
@ServiceTest
class TransferInTest {

  @Test
  void theOrganGetsOurNumberAndTheUnionRegistersAndAnswers() {
    Map<String, Object> body = transfer();
    body.put("feedbackDueOn", today().plusDays(40).toString());

    // When
    Response sent = send(BUREAU, "CQ", body);

    // Then: our number, and until when the petitioner is told
    sent.then()
        .statusCode(201)
        .body("petitionNumber", containsString("XF-CQ.ENERGY-"))
        .body("noticeDueOn", equalTo(today().plusDays(15).toString()))
        .body("noticeDays", equalTo(15))
        .body("noticeBasis", containsString("第二十三条"))
        .body("state", equalTo("RECEIVED"));
    String id = sent.path("petitionId");
    String receipt = sent.path("id");
    as(OFFICER)
        .get(path(id))
        .then()
        .statusCode(200)
        .body("channel", equalTo("TRANSFERRED_IN"))
        .body("contactPhone", equalTo("139****4321"));
    as(OFFICER)
        .get(path(id) + "/timers")
        .then()
        .body("items.kind", hasItem("notice"))
        .body(
            "items.find { it.kind == 'feedback-to-organ' }.dueOn",
            equalTo(today().plusDays(40).toString()));
    as(OFFICER)
        .get(path(id) + "/timeline")
        .then()
        .body("items[0].kind", equalTo("RECEIVED"))
        .body("items[0].textZh", containsString("信访局"));

    // And: registered, and the organ sees it and is told what came of it, once
    decide(OFFICER, id, "registration", Map.of()).then().statusCode(200);
    decide(OFFICER, id, "organ-feedback", Map.of("text", "已责成单位恢复供暖。"))
        .then()
        .statusCode(201)
        .body("received.organ", equalTo("LETTERS_AND_VISITS"));
    decide(OFFICER, id, "organ-feedback", Map.of("text", "再次反馈。"))
        .then()
        .statusCode(409)
        .body("type", endsWith(":informed-before"));
    machine(BUREAU, "CQ")
        .get(IN + "/" + receipt)
        .then()
        .statusCode(200)
        .body("state", equalTo("REGISTERED"))
        .body("feedback", equalTo("已责成单位恢复供暖。"));
    as(OFFICER)
        .get(path(id) + "/timers")
        .then()
        .body("items.find { it.kind == 'feedback-to-organ' }.state", equalTo("MET"));
    List<ConsumerRecord<String, String>> events =
        Topics.published("workershome.petition", receipt, 2);
    for (ConsumerRecord<String, String> event : events) {
      new EventSchemas("petition").assertKept(event);
      assertThat(event.value())
          .doesNotContain("13900004321")
          .doesNotContain("11010519491231002X")
          .doesNotContain("李四")
          .doesNotContain("供暖");
    }
  }

  @Test
  void theOrgansNumberIsReceivedOnceHoweverOftenItIsSent() throws Exception {
    Map<String, Object> body = transfer();

    // When: at once, with keys of their own, and again with one of them
    List<Integer> statuses = At.atOnce(4, i -> send(BUREAU, "CQ", body));
    String key = newKey();
    machine(BUREAU, "CQ").header("Idempotency-Key", key).body(body).post(IN).then().statusCode(200);
    machine(BUREAU, "CQ").header("Idempotency-Key", key).body(body).post(IN).then().statusCode(200);

    // Then
    assertThat(statuses).containsExactlyInAnyOrder(201, 200, 200, 200);
    machine(BUREAU, "CQ")
        .queryParam("reference", body.get("reference"))
        .get(IN)
        .then()
        .statusCode(200)
        .body("items", hasSize(1));
    assertThat(
            Superuser.ofTheRunningTest()
                .number(
                    "select count(*) from organ_receipt where reference = ?",
                    body.get("reference")))
        .isEqualTo(1);

    // And: other content under the same number is refused
    body.put("text", "另一件事。");
    send(BUREAU, "CQ", body).then().statusCode(409).body("type", endsWith(":reference-used"));
    // But another organ has numbers of its own.
    send(INSPECTION, "CQ", body).then().statusCode(201);
  }

  @Test
  void badInputNamesEveryFaultAndNothingIsTakenOutOfReach() {
    Map<String, Object> body = transfer();
    body.put("petitioner", Map.of("name", "李四", "citizenId", "110105194912310021"));
    body.put("employerCreditCode", "91350100M000100Y44");
    body.put("reference", "转 13900004321");
    send(BUREAU, "CQ", body)
        .then()
        .statusCode(400)
        .body("faults.field", contains("petitioner.citizenId", "employerCreditCode", "reference"));
    send(BUREAU, "CQ", Map.of("reference", "x")).then().statusCode(400);

    Map<String, Object> late = transfer();
    late.put("feedbackDueOn", today().toString());
    send(BUREAU, "CQ", late).then().statusCode(422).body("article", containsString("第二十二条"));
    Map<String, Object> accusation = transfer();
    accusation.put("category", "ACCUSATION");
    send(BUREAU, "CQ", accusation)
        .then()
        .statusCode(422)
        .body("type", endsWith(":accusation-not-taken-here"));
    send(BUREAU, "CQ.YUBEI", transfer()).then().statusCode(404);
    send("agency-bank", "CQ", transfer()).then().statusCode(403);
    post(OFFICER, IN, transfer()).then().statusCode(403);
  }

  @Test
  void anotherOrganAndTheSameOneElsewhereSeeNothingOfIt() {
    Response sent = send(BUREAU, "CQ", transfer());
    String receipt = sent.path("id");
    String petition = sent.path("petitionId");

    machine(BUREAU, "CQ.ENERGY").get(IN + "/" + receipt).then().statusCode(404);
    machine(INSPECTION, "CQ").get(IN + "/" + receipt).then().statusCode(404);
    machine(INSPECTION, "CQ")
        .get(IN + "?limit=200")
        .then()
        .statusCode(200)
        .body("items.id", not(hasItem(receipt)));
    machine(BUREAU, "CQ").get(path(petition)).then().statusCode(403);
    machine(BUREAU, "CQ").get(IN + "/" + UUID.randomUUID()).then().statusCode(404);
    as("yubei.petition-officer").get(path(petition) + "/organs").then().statusCode(404);
    as(OFFICER)
        .get(path(petition) + "/organs")
        .then()
        .statusCode(200)
        .body("received.reference", notNullValue());
    anyone().get(IN).then().statusCode(401);
  }

  @Test
  void whatAnOfficerEnteredFromPaperIsTheSameWhenTheMachineSendsIt() {
    Map<String, Object> sent = transfer();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("channel", "TRANSFERRED_IN");
    body.put("petitioner", Map.of("name", "李四", "phone", "13900004321"));
    body.put("category", "CLAIM");
    body.put("matter", "OTHER");
    body.put("title", "反映宿舍供暖");
    body.put("text", "宿舍冬季无供暖。");
    body.put("employer", Map.of("name", "重庆某矿业有限公司"));
    body.put("orally", false);
    body.put("confidential", false);
    body.put("urgent", false);
    post(OFFICER, "/api/petitions/counter", body)
        .then()
        .statusCode(400)
        .body("faults.field", contains("transferredFrom"));
    body.put(
        "transferredFrom",
        Map.of("organ", "LETTERS_AND_VISITS", "at", "CQ", "reference", sent.get("reference")));
    String id =
        post(OFFICER, "/api/petitions/counter", body).then().statusCode(201).extract().path("id");

    send(BUREAU, "CQ", sent)
        .then()
        .statusCode(200)
        .body("petitionId", equalTo(id))
        .body("state", equalTo("REGISTERED"));
    post(OFFICER, "/api/petitions/counter", body)
        .then()
        .statusCode(409)
        .body("type", endsWith(":reference-used"));
    String plain =
        post("energy.worker", "/api/petitions", org.workershome.petition.support.Api.petition())
            .path("id");
    decide(OFFICER, plain, "registration", Map.of()).then().statusCode(200);
    decide(OFFICER, plain, "organ-feedback", Map.of("text", "x"))
        .then()
        .statusCode(422)
        .body("type", endsWith(":not-from-an-organ"));
  }
}
