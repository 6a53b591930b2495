package org.workershome.petition.mediation;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.workershome.petition.mediation.MediationCases.HANDLER;
import static org.workershome.petition.mediation.MediationCases.LEADER;
import static org.workershome.petition.mediation.MediationCases.MEDIATIONS;
import static org.workershome.petition.mediation.MediationCases.MEDIATOR;
import static org.workershome.petition.mediation.MediationCases.OFFICER;
import static org.workershome.petition.mediation.MediationCases.WORKER;
import static org.workershome.petition.mediation.MediationCases.application;
import static org.workershome.petition.mediation.MediationCases.assign;
import static org.workershome.petition.mediation.MediationCases.claim;
import static org.workershome.petition.mediation.MediationCases.entered;
import static org.workershome.petition.mediation.MediationCases.etag;
import static org.workershome.petition.mediation.MediationCases.mediator;
import static org.workershome.petition.mediation.MediationCases.move;
import static org.workershome.petition.mediation.MediationCases.read;
import static org.workershome.petition.mediation.MediationCases.underWay;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.newKey;
import static org.workershome.petition.support.Api.post;
import static org.workershome.petition.support.Cases.today;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.petition.support.Api;
import org.workershome.petition.support.ServiceTest;

/** How a case comes in, who sees it, and what a limitation is counted from. */
@ServiceTest
class MediationEntryTest {
  @Inject WatchMediations watch;

  @Test
  void anOralApplicationIsRecordedFromThePetitionInOneCall() {
    String petition = Api.registered();
    Map<String, Object> body = entered(Map.of("petitionId", petition));
    body.put("applicant", "WORKER");

    String id =
        post(OFFICER, MEDIATIONS + "/counter", body)
            .then()
            .statusCode(201)
            .body("petitionId", equalTo(petition))
            .body("matter", equalTo("WAGE_ARREARS"))
            .body("employer.name", equalTo("重庆某矿业有限公司"))
            .body("facts", containsString("工资"))
            .body("form", equalTo("ORAL"))
            .body("recordedBy", notNullValue())
            .body("worker", equalTo("李*"))
            .body("receivedOn", equalTo(today().toString()))
            .extract()
            .path("id");

    as(WORKER)
        .get(Api.path(petition) + "/timeline")
        .then()
        .body("items.link", hasItem(MEDIATIONS + "/" + id));
    read(WORKER, id).then().statusCode(200);
    // What a mediator does is told by the system: he does not see the petition.
    assign(id, mediator()).then().statusCode(200);
    move(MEDIATOR, id, "sessions", MediationTest.session()).then().statusCode(200);
    as(MEDIATOR).get(Api.path(petition)).then().statusCode(403);
    watch.sweep();
    as(WORKER)
        .get(Api.path(petition) + "/timeline")
        .then()
        .body("items.textZh", hasItem(containsString("已进行调解")));
    as(MEDIATOR)
        .get(MEDIATIONS + "/" + id + "/sessions")
        .then()
        .body("items[0].minutes", equalTo("双方陈述了意见。"));
  }

  @Test
  void whatIsWrongInABodyIsNamedAllAtOnce() {
    Map<String, Object> body = entered(new LinkedHashMap<>());
    body.put("receivedOn", today().plusDays(1).toString());
    body.put("citizenId", "500101199001011231");
    post(OFFICER, MEDIATIONS + "/counter", body)
        .then()
        .statusCode(400)
        .body(
            "faults.field",
            hasItems("receivedOn", "citizenId", "claim.matter", "claim.facts", "claim.employer"));
    Map<String, Object> other = claim();
    other.put("matter", "OTHER");
    post(WORKER, MEDIATIONS, application(other))
        .then()
        .statusCode(422)
        .body("type", endsWith(":not-a-labour-dispute"))
        .body("article", containsString("第二条"));
    Map<String, Object> foreign = claim();
    foreign.put("petitionId", Api.submitted("energy.worker2"));
    post(WORKER, MEDIATIONS, application(foreign)).then().statusCode(404);
  }

  @Test
  void aCaseIsSeenByItsWorkerItsMediatorAndTheUnionOnly() {
    String id = underWay();
    for (String who : List.of(WORKER, MEDIATOR, OFFICER, HANDLER, LEADER, "city.auditor")) {
      read(who, id).then().statusCode(200).body("worker", equalTo("张*"));
      as(who).get(MEDIATIONS).then().statusCode(200).body("items.id", hasItem(id));
    }
    for (String who :
        List.of("energy.worker2", "yubei.petition-officer", "yubei.mediator", "beibei.leader")) {
      read(who, id).then().statusCode(404);
      as(who).get(MEDIATIONS).then().body("items.id", not(hasItem(id)));
      for (String part : List.of("steps", "sessions", "remedies", "timers")) {
        as(who).get(MEDIATIONS + "/" + id + "/" + part).then().statusCode(404);
      }
    }
    read("energy.aid-clerk", id).then().statusCode(403);
    Map<String, String> call = Map.of("field", "phone", "purpose", "CONTACT", "reason", "约定调解时间");
    as(MEDIATOR)
        .body(call)
        .post(MEDIATIONS + "/" + id + "/reveal")
        .then()
        .statusCode(200)
        .body("value", equalTo("13800005678"));
    as("yubei.mediator").body(call).post(MEDIATIONS + "/" + id + "/reveal").then().statusCode(404);
  }

  @Test
  void fromASealedPetitionNothingIsMediated() {
    String petition = MediationCases.accused();
    Map<String, Object> claim = Map.of("petitionId", petition);

    post(OFFICER, MEDIATIONS + "/counter", entered(claim)).then().statusCode(404);
    post("city.petition-officer", MEDIATIONS + "/counter", entered(claim))
        .then()
        .statusCode(422)
        .body("type", endsWith(":accusation-not-mediated"));
    post(WORKER, MEDIATIONS, application(claim))
        .then()
        .statusCode(422)
        .body("type", endsWith(":accusation-not-mediated"))
        .body("article", containsString("第三十条"));
  }

  @Test
  void aRepeatedRequestIsAnsweredAgainAndDoneOnce() {
    String key = newKey();
    String first = handIn(key).then().statusCode(201).extract().path("id");
    handIn(key).then().statusCode(201).body("id", equalTo(first));
    String stale = etag(OFFICER, first);
    assign(first, mediator()).then().statusCode(200);

    as(OFFICER)
        .header("Idempotency-Key", newKey())
        .header("If-Match", stale)
        .body(Map.of("reasons", List.of("NOT_REACHABLE")))
        .post(MEDIATIONS + "/" + first + "/failure")
        .then()
        .statusCode(412);
    as(OFFICER)
        .header("Idempotency-Key", newKey())
        .body(Map.of("reasons", List.of("NOT_REACHABLE")))
        .post(MEDIATIONS + "/" + first + "/failure")
        .then()
        .statusCode(428);
  }

  @Test
  void aLimitationIsCountedAndSaysWhy() {
    as(WORKER)
        .body(Map.of("knewOn", "2025-01-10", "payArrears", false))
        .post(MEDIATIONS + "/limitation")
        .then()
        .statusCode(200)
        .body("status", equalTo("EXPIRED"))
        .body("lastDay", equalTo("2026-01-12"))
        .body("steps[0].zh", containsString("知道"));
    as(MEDIATOR)
        .body(
            Map.of(
                "knewOn", today().plusDays(1).toString(),
                "payArrears", true,
                "interruptions",
                    List.of(Map.of("on", today().plusDays(2).toString(), "kind", "CLAIM")),
                "suspensions",
                    List.of(Map.of("from", "2025-01-10", "until", "2025-01-09", "reason", "洪水"))))
        .post(MEDIATIONS + "/limitation")
        .then()
        .statusCode(400)
        .body("faults.field", hasItems("knewOn", "interruptions[0].on", "suspensions[0].until"));
  }

  private static Response handIn(String key) {
    return as(WORKER).header("Idempotency-Key", key).body(application(claim())).post(MEDIATIONS);
  }
}
