package org.workershome.petition.ownership;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.decide;
import static org.workershome.petition.support.Api.path;
import static org.workershome.petition.support.Cases.OFFICER;
import static org.workershome.petition.support.Cases.WORKER;
import static org.workershome.petition.support.Cases.acceptance;
import static org.workershome.petition.support.Cases.accepted;
import static org.workershome.petition.support.Cases.opinion;
import static org.workershome.petition.support.Cases.registeredResidual;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.Tokens;
import org.workershome.petition.support.ServiceTest;

/** An officer declares an interest and hands the case back. */
@ServiceTest
class RecusalTest {
  private static final String LEADER = "energy.leader";
  private static final String COLLEAGUE = "energy.case-handler";

  @Test
  void whoWithdrewActsNoMoreAndALeaderGivesTheCaseToAnother() {
    String id = accepted();

    // When
    decide(OFFICER, id, "recusal", Map.of("reason", "与用人单位负责人系亲属。"))
        .then()
        .statusCode(201)
        .body("why", containsString("回避"))
        .body("recusals.size()", equalTo(1));

    // Then: he does nothing in it, and chooses nobody
    decide(OFFICER, id, "opinion", opinion())
        .then()
        .statusCode(422)
        .body("type", endsWith(":recused"))
        .body("article", containsString("第二十八条"));
    offer(OFFICER, id, COLLEAGUE).then().statusCode(422).body("type", endsWith(":recused"));
    as(LEADER)
        .get("/api/petition/recusals")
        .then()
        .statusCode(200)
        .body("items.petitionId", hasItem(id));

    // And: it is not given back to him, but to somebody who accepts it
    offer(LEADER, id, OFFICER).then().statusCode(422).body("type", endsWith(":recused"));
    String handOver =
        offer(LEADER, id, COLLEAGUE).then().statusCode(201).extract().path("handOvers[0].id");
    decide(COLLEAGUE, id, "hand-overs/" + handOver + "/answer", Map.of("accepted", true))
        .then()
        .statusCode(201);
    as(LEADER).get("/api/petition/recusals").then().body("items.petitionId", not(hasItem(id)));
    decide(COLLEAGUE, id, "opinion", opinion()).then().statusCode(201);
    as(WORKER).get(path(id) + "/timeline").then().body("items.kind", hasItem("HANDLER_RECUSED"));
  }

  @Test
  void whatIsTakenOnAfterItsOwnerWithdrewIsHandledByWhoTookItOn() {
    String id = registeredResidual();
    decide(OFFICER, id, "recusal", Map.of("reason", "与信访人系亲属。")).then().statusCode(201);

    decide("energy.petition-officer2", id, "acceptance", acceptance()).then().statusCode(201);

    as(LEADER)
        .get(path(id) + "/ownership")
        .then()
        .body("owner", equalTo("energy.petition-officer2"));
    as("yubei.petition-officer")
        .header("Idempotency-Key", "recusal-" + id)
        .header("If-Match", "\"1\"")
        .body(Map.of("reason", "x"))
        .post(path(id) + "/recusal")
        .then()
        .statusCode(404);
  }

  private static io.restassured.response.Response offer(String by, String id, String to) {
    return decide(
        by, id, "hand-overs", Map.of("toSubject", Tokens.subjectOf(to), "reason", "承办人回避"));
  }
}
