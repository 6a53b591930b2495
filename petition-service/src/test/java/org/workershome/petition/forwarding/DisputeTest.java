package org.workershome.petition.forwarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.decide;
import static org.workershome.petition.support.Api.path;
import static org.workershome.petition.support.Api.post;
import static org.workershome.petition.support.Cases.CITY_OFFICER;
import static org.workershome.petition.support.Cases.OFFICER;
import static org.workershome.petition.support.Cases.WORKER;
import static org.workershome.petition.support.Cases.acceptance;
import static org.workershome.petition.support.Cases.registeredResidual;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.EventSchemas;
import org.workershome.kit.testing.Topics;
import org.workershome.petition.support.ServiceTest;

/** Two unions hold each other competent, and the one above both decides. */
@ServiceTest
class DisputeTest {
  private static final String YUBEI_OFFICER = "yubei.petition-officer";

  @Test
  void bothAreHeardAndTheCompetentOneHandlesIt() {
    String id = registeredResidual();
    as(YUBEI_OFFICER).get(path(id)).then().statusCode(404);

    // When: raised, countered, and decided for the other one
    raise(id).then().statusCode(201).body("items[0].decider", equalTo("CQ"));
    raise(id).then().statusCode(409).body("type", endsWith(":dispute-open"));
    as(YUBEI_OFFICER).get(path(id)).then().statusCode(200);
    decide(YUBEI_OFFICER, id, "jurisdiction-dispute/position", Map.of("text", "用工地不在我区。"))
        .then()
        .statusCode(201)
        .body("items[0].counterPosition", equalTo("用工地不在我区。"));
    as(CITY_OFFICER)
        .get("/api/petition/jurisdiction-disputes")
        .then()
        .statusCode(200)
        .body("items.petitionId", hasItem(id));
    decide(OFFICER, id, "jurisdiction-dispute/decision", decision("CQ.YUBEI"))
        .then()
        .statusCode(422)
        .body("type", endsWith(":not-the-common-superior"))
        .body("article", containsString("第二十四条"));
    decide(CITY_OFFICER, id, "jurisdiction-dispute/decision", decision("CQ.BEIBEI"))
        .then()
        .statusCode(422)
        .body("type", endsWith(":not-in-dispute"));
    decide(CITY_OFFICER, id, "jurisdiction-dispute/decision", decision("CQ.YUBEI"))
        .then()
        .statusCode(201)
        .body("items[0].competent", equalTo("CQ.YUBEI"));

    // Then
    as(YUBEI_OFFICER).get(path(id)).then().statusCode(200).body("state", equalTo("TRANSFERRED"));
    decide(YUBEI_OFFICER, id, "objection", Map.of("text", "仍有异议。"))
        .then()
        .statusCode(409)
        .body("type", endsWith(":jurisdiction-decided"));
    decide(YUBEI_OFFICER, id, "acceptance", acceptance())
        .then()
        .statusCode(201)
        .body("handlingUnion", equalTo("CQ.YUBEI"));
    as(WORKER)
        .get(path(id) + "/timeline")
        .then()
        .body("items.kind", hasItems("DISPUTED", "DISPUTE_DECIDED", "TRANSFERRED", "ACCEPTED"));
    var schemas = new EventSchemas("petition");
    for (ConsumerRecord<String, String> event : Topics.published("workershome.petition", id, 4)) {
      schemas.assertKept(event);
      assertThat(event.value()).doesNotContain("用工地");
    }
  }

  @Test
  void whenTheFirstOneIsCompetentTheOtherSeesItNoMore() {
    String id = registeredResidual();
    raise(id).then().statusCode(201);

    decide(CITY_OFFICER, id, "jurisdiction-dispute/decision", decision("CQ.ENERGY"))
        .then()
        .statusCode(201);

    as(YUBEI_OFFICER).get(path(id)).then().statusCode(404);
    as(OFFICER).get(path(id)).then().body("state", equalTo("REGISTERED"));
    decide(OFFICER, id, "acceptance", acceptance()).then().statusCode(201);
    as(CITY_OFFICER)
        .get("/api/petition/jurisdiction-disputes")
        .then()
        .body("items.petitionId", not(hasItem(id)));
  }

  @Test
  void thereIsNoDisputeWithAUnionAboveOrBelowNorAboutAnAccusation() {
    String id = registeredResidual();
    decide(
            OFFICER,
            id,
            "jurisdiction-dispute",
            Map.of("with", "CQ.ENERGY.MINE3", "position", "属于该矿。"))
        .then()
        .statusCode(422)
        .body("type", endsWith(":not-beside"));
    decide(OFFICER, id, "jurisdiction-dispute/position", Map.of("text", "x"))
        .then()
        .statusCode(404);
    as(YUBEI_OFFICER).get(path(id) + "/jurisdiction-disputes").then().statusCode(404);

    String sealed =
        post(
                WORKER,
                "/api/petitions/accusations",
                Map.of("title", "工会经费被挪用", "text", "经费用于个人。", "employerName", "某公司"))
            .path("id");
    decide(CITY_OFFICER, sealed, "registration", Map.of()).then().statusCode(200);
    decide(CITY_OFFICER, sealed, "jurisdiction-dispute", Map.of("with", "SC", "position", "x"))
        .then()
        .statusCode(422)
        .body("type", endsWith(":union-is-accused"));
  }

  private static io.restassured.response.Response raise(String id) {
    return decide(
        OFFICER, id, "jurisdiction-dispute", Map.of("with", "CQ.YUBEI", "position", "用人单位注册在渝北。"));
  }

  private static Map<String, Object> decision(String competent) {
    return Map.of("competent", competent, "reason", "由用工单位所在地工会处理。");
  }
}
