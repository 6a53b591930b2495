package org.workershome.petition.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.workershome.petition.instrument.InstrumentCases.INSTRUMENTS;
import static org.workershome.petition.instrument.InstrumentCases.LEADER;
import static org.workershome.petition.instrument.InstrumentCases.OFFICER;
import static org.workershome.petition.instrument.InstrumentCases.advice;
import static org.workershome.petition.instrument.InstrumentCases.answer;
import static org.workershome.petition.instrument.InstrumentCases.drafted;
import static org.workershome.petition.instrument.InstrumentCases.issued;
import static org.workershome.petition.instrument.InstrumentCases.move;
import static org.workershome.petition.instrument.InstrumentCases.opinion;
import static org.workershome.petition.instrument.InstrumentCases.served;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.post;
import static org.workershome.petition.support.Cases.today;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.EventSchemas;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Topics;
import org.workershome.petition.support.Api;
import org.workershome.petition.support.ServiceTest;

/** 一函两书: from the draft to the finding, and to the labour administration when nothing helped. */
@ServiceTest
class InstrumentTest {
  @Test
  void anOpinionIsSignedByTheChairServedAndAnsweredInTime() {
    // Given
    String petition = Api.registered();
    Map<String, Object> body = opinion();
    body.put("petitionId", petition);
    String id = drafted(body);
    move(OFFICER, id, "issue", Map.of("signerPost", "CHAIR"))
        .then()
        .statusCode(422)
        .body("type", endsWith(":signer-missing"));
    move(LEADER, id, "issue", Map.of()).then().statusCode(422);

    // When
    move(LEADER, id, "issue", Map.of("signerPost", "VICE_CHAIR"))
        .then()
        .statusCode(200)
        .body("number", startsWith("YJ-CQ.ENERGY-"))
        .body("state", equalTo("ISSUED"));
    move(OFFICER, id, "service", served(true))
        .then()
        .statusCode(200)
        .body("state", equalTo("SERVED"))
        .body("late", equalTo(false))
        .body("answerDueOn", notNullValue());
    move(OFFICER, id, "verification", Map.of("corrected", false, "finding", "尚未支付"))
        .then()
        .statusCode(422)
        .body("type", endsWith(":answer-time-runs"));
    move(OFFICER, id, "answer", answer("CASE_FILED"))
        .then()
        .statusCode(422)
        .body("type", endsWith(":answer-does-not-fit"));
    move(OFFICER, id, "answer", answer("WILL_CORRECT")).then().statusCode(200);

    // Then
    as(OFFICER)
        .get(INSTRUMENTS + "/" + id + "/timers")
        .then()
        .body("items.kind", contains("instrument-opinion-answer"))
        .body("items.state", contains("MET"));
    move(OFFICER, id, "verification", Map.of("corrected", true, "finding", "已全部支付"))
        .then()
        .statusCode(200)
        .body("state", equalTo("CORRECTED"))
        .body("legalMoves", equalTo(List.of()));
    as(OFFICER)
        .get(INSTRUMENTS + "/" + id + "/steps")
        .then()
        .body("items.move", contains("DRAFTING", "ISSUE", "SERVICE", "ANSWER", "VERIFICATION"));
    as("energy.worker")
        .get(Api.path(petition) + "/timeline")
        .then()
        .body("items.textZh", hasItem(containsString("意见书")));
    List<ConsumerRecord<String, String>> events = Topics.published("workershome.petition", id, 1);
    assertThat(events)
        .extracting(event -> Topics.header(event, "ce_type"))
        .containsExactly("org.workershome.petition.instrument.issued.v1");
    events.forEach(new EventSchemas("petition")::assertKept);
  }

  @Test
  void adviceFollowsAnOpinionThatWasRefusedAndNoOther() {
    String refused = issued();
    post(OFFICER, INSTRUMENTS, advice(refused))
        .then()
        .statusCode(422)
        .body("type", endsWith(":no-ground-for-advice"))
        .body("article", equalTo("工会劳动法律监督办法"));
    move(OFFICER, refused, "service", served(false))
        .then()
        .statusCode(200)
        .body("state", equalTo("RECEIPT_REFUSED"))
        .body("mayAdvise", equalTo("RECEIPT_REFUSED"));

    String advice =
        post(OFFICER, INSTRUMENTS, advice(refused))
            .then()
            .statusCode(201)
            .body("ground", equalTo("RECEIPT_REFUSED"))
            .body("employerName", equalTo("重庆某建筑有限公司"))
            .extract()
            .path("id");
    post(OFFICER, INSTRUMENTS, advice(refused))
        .then()
        .statusCode(409)
        .body("type", endsWith(":advised-before"));
    move(LEADER, advice, "issue", Map.of("signerPost", "CHAIR"))
        .then()
        .statusCode(200)
        .body("number", startsWith("JY-"));
    move(OFFICER, advice, "service", served(true)).then().statusCode(200);
    move(OFFICER, advice, "answer", answer("CASE_FILED"))
        .then()
        .statusCode(200)
        .body("answer", equalTo("CASE_FILED"));
  }

  @Test
  void whatIsNotAnsweredInTimeIsLateAndOpensAdvice() {
    String id = issued();
    move(OFFICER, id, "service", served(true)).then().statusCode(200);
    Superuser.ofTheRunningTest()
        .change(
            "update union_instrument set answer_due_on = ?, served_on = ?, issued_on = ? where id ="
                + " ?::uuid",
            today().minusDays(1),
            today().minusDays(20),
            today().minusDays(21),
            id);

    as(OFFICER)
        .get(INSTRUMENTS + "/" + id)
        .then()
        .body("late", equalTo(true))
        .body("mayAdvise", equalTo("NO_ANSWER"));
    post(OFFICER, INSTRUMENTS, advice(id))
        .then()
        .statusCode(201)
        .body("ground", equalTo("NO_ANSWER"));
  }
}
