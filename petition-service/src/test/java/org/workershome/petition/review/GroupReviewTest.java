package org.workershome.petition.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.decide;
import static org.workershome.petition.support.Api.path;
import static org.workershome.petition.support.Cases.CITY_OFFICER;
import static org.workershome.petition.support.Cases.OFFICER;
import static org.workershome.petition.support.Cases.acceptance;
import static org.workershome.petition.support.Cases.age;
import static org.workershome.petition.support.Cases.delivered;
import static org.workershome.petition.support.Cases.opinion;
import static org.workershome.petition.support.Cases.servedToday;
import static org.workershome.petition.support.Groups.decides;
import static org.workershome.petition.support.Groups.member;
import static org.workershome.petition.support.Groups.of;
import static org.workershome.petition.support.Groups.represent;
import static org.workershome.petition.support.Groups.visit;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.Superuser;
import org.workershome.petition.support.ServiceTest;

/** A group asks for review through its representatives, and through nobody else. */
@ServiceTest
class GroupReviewTest {
  private static final Map<String, Object> GROUNDS = Map.of("grounds", "食堂没有整改，群体不服");

  @Test
  void aRepresentativeAsksForTheGroupAndAMemberWhoIsNoneDoesNot() {
    // Given
    String id = visit(30);
    String speaks = member(id, 740_001);
    String silent = member(id, 740_002);
    represent(id, List.of(speaks));
    answered(id);

    // When, then
    decides(silent, id, "review-request", GROUNDS)
        .then()
        .statusCode(422)
        .body("type", endsWith(":not-a-representative"))
        .body("article", equalTo("信访工作条例 第二十条"));
    as("energy.worker2").get(path(id)).then().statusCode(404);
    decides(speaks, id, "review-request", GROUNDS)
        .then()
        .statusCode(201)
        .body("state", equalTo("UNDER_REVIEW"))
        .body("reviewer", equalTo("CQ"));
    decides(speaks, id, "review-request", GROUNDS)
        .then()
        .statusCode(409)
        .body("legalMoves", hasItem("REVIEW_DECISION"));

    // And: who asked stays known, and the union above owes its decision
    assertThat(
            Superuser.ofTheRunningTest()
                .texts(
                    "select representative_id::text from petition_review where petition_id = ?::uuid",
                    id))
        .containsExactly(speaks);
    as(CITY_OFFICER)
        .get(path(id) + "/timers")
        .then()
        .body("items.find { it.kind == 'review' }.state", equalTo("OPEN"))
        .body("items.find { it.kind == 'review-window' }.state", equalTo("MET"));
  }

  @Test
  void atTheCounterTheOfficerNamesTheRepresentative() {
    // Given
    String id = visit(30);
    String speaks = member(id, 741_001);
    String silent = member(id, "李四", "13900000021");
    represent(id, List.of(speaks));
    answered(id);

    // When, then
    decide(OFFICER, id, "review-request", GROUNDS)
        .then()
        .statusCode(400)
        .body("faults.code", contains("REPRESENTATIVE_MISSING"));
    decide(OFFICER, id, "review-request", by("019ab0c2-6f00-7a3e-8c11-0242ac120002"))
        .then()
        .statusCode(400)
        .body("faults.code", contains("NOT_ON_THE_ROSTER"));
    decide(OFFICER, id, "review-request", by(silent))
        .then()
        .statusCode(422)
        .body("type", endsWith(":not-a-representative"));
    decide(OFFICER, id, "review-request", by(speaks)).then().statusCode(201);

    // And: of one petitioner nobody else is named
    decide(OFFICER, delivered(), "review-request", by(speaks))
        .then()
        .statusCode(400)
        .body("faults.code", contains("NOT_AT_THE_COUNTER"));
  }

  @Test
  void theWindowIsTheGroupsAsWell() {
    String id = visit(30);
    String speaks = member(id, 742_001);
    represent(id, List.of(speaks));
    answered(id);
    age(id, "review-window", 60);

    decides(speaks, id, "review-request", GROUNDS)
        .then()
        .statusCode(422)
        .body("type", endsWith(":window-passed"));
  }

  @Test
  void whoSpeaksForTheGroupAsksForReviewAndTakesNothingBack() {
    String id = visit(30);
    String speaks = member(id, 743_001);
    represent(id, List.of(speaks));

    decides(speaks, id, "withdrawal", Map.of("reason", "已解决")).then().statusCode(404);
    decides(speaks, id, "review-request", GROUNDS)
        .then()
        .statusCode(409)
        .body("type", endsWith(":illegal-move"));
    as(OFFICER).get(path(id)).then().body("state", equalTo("REGISTERED"));
  }

  @Test
  void aRepresentativeOfAVisitThatIsJoinedSpeaksForTheWhole() {
    // Given
    String lead = visit(30);
    String other = visit(20);
    String speaks = member(other, 744_001);
    represent(other, List.of(speaks));
    decide(OFFICER, lead, "group/merges", Map.of("joined", other, "reason", "同一事项"))
        .then()
        .statusCode(201);
    answered(lead);

    // When
    decides(speaks, lead, "review-request", GROUNDS).then().statusCode(201);

    // Then
    of(speaks).get(path(lead)).then().body("state", equalTo("UNDER_REVIEW"));
    as(OFFICER).get(path(other)).then().body("state", equalTo("JOINED"));
  }

  private static Map<String, Object> by(String representative) {
    return Map.of("grounds", "群体不服", "representative", representative);
  }

  private static void answered(String id) {
    decide(OFFICER, id, "acceptance", acceptance()).then().statusCode(201);
    decide(OFFICER, id, "opinion", opinion()).then().statusCode(201);
    decide(OFFICER, id, "delivery", servedToday()).then().statusCode(201);
  }
}
