package org.workershome.petition.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.decide;
import static org.workershome.petition.support.Api.newKey;
import static org.workershome.petition.support.Api.path;
import static org.workershome.petition.support.Api.registered;
import static org.workershome.petition.support.Cases.OFFICER;
import static org.workershome.petition.support.Cases.WORKER;
import static org.workershome.petition.support.Groups.member;
import static org.workershome.petition.support.Groups.of;
import static org.workershome.petition.support.Groups.visit;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.Superuser;
import org.workershome.petition.support.ServiceTest;

/** Each of a group rates what became of his own matter. */
@ServiceTest
class OutcomeRatingTest {

  @Test
  void eachRatesHisOwnOutcomeOnceAndWhoIsUnsatisfiedIsCalledBack() {
    // Given
    String id = visit(30);
    String unhappy = member(id, 750_001);
    String other = member(id, 750_002);
    String happy = member(id, 750_003);
    mine(unhappy, id).then().statusCode(200).body("mayRate", equalTo(false));
    rate(unhappy, id, "SATISFIED").then().statusCode(422).body("type", endsWith(":not-rated-yet"));
    ended(id, "PAID", List.of(unhappy, other, happy));

    // When
    mine(unhappy, id)
        .then()
        .body("mayRate", equalTo(true))
        .body("outcome", equalTo("PAID"))
        .body("outcomeZh", equalTo("已支付"));
    rate(unhappy, id, "UNSATISFIED")
        .then()
        .statusCode(201)
        .body("rating.satisfaction", equalTo("UNSATISFIED"))
        .body("rating.callBackDueOn", notNullValue())
        .body("mayRate", equalTo(false));
    rate(other, id, "UNSATISFIED").then().statusCode(201);
    rate(happy, id, "SATISFIED").then().statusCode(201).body("rating.callBackDueOn", nullValue());

    // Then
    rate(unhappy, id, "SATISFIED").then().statusCode(409).body("type", endsWith(":rated-before"));
    as(OFFICER)
        .get(path(id) + "/group/ratings")
        .then()
        .statusCode(200)
        .body("items.memberId", containsInAnyOrder(unhappy, other, happy));
    Map<String, String> called = Map.of("result", "已说明支付明细，本人理解。");
    decide(OFFICER, id, "group/ratings/" + unhappy + "/call-back", called)
        .then()
        .statusCode(201)
        .body("calledBackBy", equalTo(OFFICER));
    decide(OFFICER, id, "group/ratings/" + unhappy + "/call-back", called)
        .then()
        .statusCode(409)
        .body("type", endsWith(":no-call-back-owed"));
    decide(OFFICER, id, "group/ratings/" + happy + "/call-back", called).then().statusCode(409);
    assertThat(callBack(unhappy)).containsExactly("MET");
    assertThat(callBack(other)).containsExactly("OPEN");
    mine(unhappy, id).then().body("rating.callBackResult", equalTo("已说明支付明细，本人理解。"));
  }

  @Test
  void whatWentToArbitrationOrWasTakenBackIsNotRatedHereNorAfterTheWindow() {
    String id = visit(30);
    String arbitration = member(id, 751_001);
    String late = member(id, 751_002);
    ended(id, "ARBITRATION", List.of(arbitration));
    ended(id, "EXPLAINED", List.of(late));
    Superuser.ofTheRunningTest()
        .change("update petition_member set outcome_on = outcome_on - 31 where id = ?::uuid", late);

    rate(arbitration, id, "SATISFIED")
        .then()
        .statusCode(422)
        .body("type", endsWith(":not-rated-yet"));
    rate(late, id, "SATISFIED")
        .then()
        .statusCode(422)
        .body("type", endsWith(":rating-window-passed"));
  }

  @Test
  void nobodyRatesForAnotherOrSeesWhatAnotherSaid() {
    String id = visit(30);
    String one = member(id, 752_001);
    String two = member(id, 752_002);
    ended(id, "SETTLED", List.of(one));
    rate(one, id, "UNSATISFIED").then().statusCode(201);

    mine(two, id).then().body("outcome", nullValue()).body("rating", nullValue());
    as("energy.worker2").get(path(id) + "/group/my-outcome").then().statusCode(404);
    as(WORKER).get(path(registered()) + "/group/my-outcome").then().statusCode(404);
    of(two).get(path(id) + "/group/ratings").then().statusCode(403);
    as("yubei.petition-officer").get(path(id) + "/group/ratings").then().statusCode(404);
    assertThat(
            Superuser.ofTheRunningTest()
                .number(
                    "select count(*) from petition_outcome_rating where petition_id = ?::uuid"
                        + " and position(convert_to('太少', 'UTF8') in comment_sealed) > 0",
                    id))
        .as("what he says is sealed at rest")
        .isZero();
  }

  private static void ended(String id, String outcome, List<String> members) {
    decide(OFFICER, id, "group/outcomes", Map.of("outcome", outcome, "members", members))
        .then()
        .statusCode(201);
  }

  private static Response mine(String member, String id) {
    return of(member).get(path(id) + "/group/my-outcome");
  }

  private static Response rate(String member, String id, String satisfaction) {
    return of(member)
        .header("Idempotency-Key", newKey())
        .body(Map.of("satisfaction", satisfaction, "comment", "太少"))
        .post(path(id) + "/group/my-outcome/rating");
  }

  private static List<String> callBack(String member) {
    return Superuser.ofTheRunningTest()
        .texts(
            "select state from timer where record_type = 'petition-member' and record_id = ?::uuid",
            member);
  }
}
