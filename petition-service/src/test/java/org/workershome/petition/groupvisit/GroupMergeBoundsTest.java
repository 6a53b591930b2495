package org.workershome.petition.groupvisit;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.decide;
import static org.workershome.petition.support.Api.path;
import static org.workershome.petition.support.Cases.OFFICER;
import static org.workershome.petition.support.Cases.acceptance;
import static org.workershome.petition.support.Cases.opinion;
import static org.workershome.petition.support.Groups.visit;

import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.petition.support.Cases;
import org.workershome.petition.support.ServiceTest;

/** What groups that go on as one cannot do to each other. */
@ServiceTest
class GroupMergeBoundsTest {
  @Test
  void whatConcernsOneGroupAloneWaitsUntilTheOthersAreTakenOut() {
    String lead = visit(30);
    String other = visit(20);
    merge(lead, other).then().statusCode(201);

    decide(OFFICER, lead, "withdrawal", Cases.signed(OFFICER, lead))
        .then()
        .statusCode(409)
        .body("type", endsWith(":group-leads-others"));
    decide(OFFICER, lead, "sealing", Map.of("reason", "内容为检举控告"))
        .then()
        .statusCode(409)
        .body("type", endsWith(":group-leads-others"));
    as(OFFICER).get(path(other)).then().body("state", equalTo("JOINED"));

    separate(lead, other).then().statusCode(201);
    decide(OFFICER, lead, "withdrawal", Cases.signed(OFFICER, lead)).then().statusCode(201);
    as(OFFICER).get(path(other)).then().body("state", equalTo("REGISTERED"));
  }

  @Test
  void nobodyIsTakenOutAfterAnOpinionThatIsHisToo() {
    String lead = accepted(30);
    String other = accepted(20);
    merge(lead, other).then().statusCode(201);
    decide(OFFICER, lead, "opinion", opinion()).then().statusCode(201);

    separate(lead, other).then().statusCode(409).body("type", endsWith(":illegal-move"));

    as(OFFICER).get(path(other)).then().body("state", equalTo("JOINED"));
  }

  @Test
  void aNoticeThatWasGivenBetweenTwoJoiningsIsNotOwedAgain() {
    String lead = visit(30);
    String other = visit(20);
    merge(lead, other).then().statusCode(201);
    separate(lead, other).then().statusCode(201);
    for (String each : new String[] {lead, other}) {
      decide(OFFICER, each, "acceptance", acceptance()).then().statusCode(201);
    }
    merge(lead, other).then().statusCode(201);

    separate(lead, other).then().statusCode(201);

    as(OFFICER)
        .get(path(other) + "/timers")
        .then()
        .body("items.findAll { it.kind == 'notice' && it.state == 'OPEN' }", empty())
        .body("items.findAll { it.kind == 'handling' && it.state == 'OPEN' }", hasSize(1));
  }

  @Test
  void aGroupThatHadItsExtensionLendsItToNobody() {
    String lead = accepted(30);
    String other = accepted(20);
    decide("energy.leader", other, "extension-approval", Map.of("days", 30, "reason", "案情复杂"))
        .then()
        .statusCode(201);
    decide(OFFICER, other, "extension", Map.of("explanation", "需要鉴定")).then().statusCode(201);

    merge(lead, other).then().statusCode(422).body("type", endsWith(":groups-not-alike"));
  }

  private static String accepted(int headcount) {
    String visit = visit(headcount);
    decide(OFFICER, visit, "acceptance", acceptance()).then().statusCode(201);
    return visit;
  }

  private static Response merge(String lead, String other) {
    return decide(OFFICER, lead, "group/merges", Map.of("joined", other, "reason", "同一项目同一事项"));
  }

  private static Response separate(String lead, String other) {
    return decide(OFFICER, lead, "group/merges/" + other + "/separation", Map.of("reason", "诉求不同"));
  }
}
