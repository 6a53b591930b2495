package org.workershome.kit.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.workershome.kit.approval.ApprovalCalls.APPROVALS;
import static org.workershome.kit.approval.ApprovalCalls.act;
import static org.workershome.kit.approval.ApprovalCalls.as;
import static org.workershome.kit.approval.ApprovalCalls.audited;
import static org.workershome.kit.approval.ApprovalCalls.decide;
import static org.workershome.kit.approval.ApprovalCalls.decision;
import static org.workershome.kit.approval.ApprovalCalls.sameAs;
import static org.workershome.kit.approval.ApprovalCalls.see;
import static org.workershome.kit.approval.Approving.caller;
import static org.workershome.kit.approval.Approving.draft;
import static org.workershome.kit.approval.Approving.policy;
import static org.workershome.kit.approval.Approving.requested;
import static org.workershome.kit.approval.Approving.step;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.workershome.kit.identity.Role;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Tokens;

@QuarkusTest
class ApprovalsTest {
  private static final String MAKER = "energy.case-handler";

  @Test
  void aRequestWalksThroughItsStepsAndHasItsEffectAtTheEnd() {
    UUID id = requested(policy(step(1, Role.LEADER), step(2, Role.MEDIATOR))).id();

    decide("energy.leader", id, "APPROVE").then().statusCode(200).body("at", equalTo(2));
    decide("energy.mediator", id, "APPROVE").then().statusCode(200).body("given", equalTo(1));
    assertThat(effects("approved", id.toString())).isZero();
    decide("energy.mediator2", id, "APPROVE")
        .then()
        .statusCode(200)
        .body("state", equalTo("CONSUMED"))
        .body(
            "history.move", equalTo(List.of("SUBMIT", "APPROVE", "APPROVE", "APPROVE", "CONSUME")))
        .body("history.role", hasItems("leader", "mediator"))
        .body("legalMoves", hasSize(0));

    assertThat(effects("approved", id.toString())).isEqualTo(1);
    assertThat(audited("approval-approve", id, "energy.mediator2")).isEqualTo(1);
    decide("energy.leader3", id, "APPROVE")
        .then()
        .statusCode(409)
        .body("type", endsWith(":illegal-approval-move"));
  }

  @Test
  void nobodyApprovesHisOwnByASecondAccountAndTheAttemptIsAudited() {
    UUID id = requested(policy(step(1, Role.LEADER))).id();

    act(sameAs("energy.leader", MAKER), id, "decision", decision("APPROVE", Approving.HASH))
        .then()
        .statusCode(422)
        .body("type", endsWith(":self-approval"));

    assertThat(audited("refused", id, "energy.leader")).isEqualTo(1);
    see("energy.leader", id).then().body("state", equalTo("PENDING"));
  }

  @Test
  void anAccountOfNobodyDecidesNothingAndTheAttemptIsAudited() {
    UUID id = requested(policy(step(1, Role.LEADER))).id();
    String nobody = Tokens.of("energy.leader7").without("person_ref").bearer();

    act(nobody, id, "decision", decision("APPROVE", Approving.HASH))
        .then()
        .statusCode(403)
        .body("type", endsWith(":forbidden"));
    act(nobody, id, "decision", decision("REJECT", Approving.HASH)).then().statusCode(403);

    assertThat(audited("refused", id, "energy.leader7")).isEqualTo(2);
    see("energy.leader", id).then().body("state", equalTo("PENDING"));
  }

  @Test
  void nobodyIsHeardInTwoStepsByASecondAccount() {
    UUID id = requested(policy(step(1, Role.LEADER), step(1, Role.MEDIATOR))).id();
    decide("energy.leader", id, "APPROVE").then().statusCode(200);

    act(
            sameAs("energy.mediator", "energy.leader"),
            id,
            "decision",
            decision("APPROVE", Approving.HASH))
        .then()
        .statusCode(422)
        .body("type", endsWith(":approved-before"));
    assertThat(audited("refused", id, "energy.mediator")).isEqualTo(1);
  }

  @Test
  void aContentThatTheApproverHasNotSeenIsNotApprovedAndTheAttemptIsAudited() {
    UUID id = requested(policy(step(1, Role.LEADER))).id();

    act(Tokens.bearer("energy.leader"), id, "decision", decision("APPROVE", Approving.OTHER_HASH))
        .then()
        .statusCode(422)
        .body("type", endsWith(":approval-content-changed"));
    assertThat(audited("refused", id, "energy.leader")).isEqualTo(1);
  }

  @Test
  void whoIsReturnedCorrectsAndEverybodyApprovesAnew() {
    UUID id = requested(policy(step(2, Role.LEADER))).id();
    decide("energy.leader", id, "APPROVE").then().statusCode(200);
    decide("energy.leader2", id, "RETURN").then().statusCode(200).body("round", equalTo(1));
    assertThat(effects("returned", id.toString())).isEqualTo(1);

    Approving.as(
        caller(MAKER),
        () -> Approving.bean(Approvals.class).resubmit(id, Approving.OTHER_HASH, null, "已更正"));

    see(MAKER, id)
        .then()
        .body("round", equalTo(2))
        .body("given", equalTo(0))
        .body("contentHash", equalTo(Approving.OTHER_HASH));
    decide("energy.leader", id, "APPROVE")
        .then()
        .statusCode(422)
        .body("type", endsWith(":approval-content-changed"));
    for (String leader : List.of("energy.leader", "energy.leader2")) {
      act(Tokens.bearer(leader), id, "decision", decision("APPROVE", Approving.OTHER_HASH))
          .then()
          .statusCode(200);
    }
    see(MAKER, id).then().body("state", equalTo("CONSUMED"));
  }

  @Test
  void onlyTheRequesterWithdraws() {
    UUID id = requested(policy(step(1, Role.LEADER))).id();

    act(Tokens.bearer("energy.leader"), id, "withdrawal", Map.of("reason", "不要了"))
        .then()
        .statusCode(403)
        .body("type", endsWith(":not-the-requester"));
    act(sameAs("energy.analyst", MAKER), id, "withdrawal", Map.of("reason", "不要了"))
        .then()
        .statusCode(200)
        .body("state", equalTo("WITHDRAWN"));
    assertThat(effects("refused", id + " WITHDRAWN")).isEqualTo(1);
  }

  @Test
  void aRejectionEndsItAndSaysWhy() {
    UUID id = requested(policy(step(2, Role.LEADER))).id();
    Map<String, Object> mute = decision("REJECT", Approving.HASH);
    mute.remove("reason");

    act(Tokens.bearer("energy.leader"), id, "decision", mute).then().statusCode(400);
    decide("energy.leader", id, "REJECT").then().statusCode(200).body("state", equalTo("REJECTED"));
    assertThat(effects("refused", id + " REJECTED")).isEqualTo(1);
    decide("energy.leader2", id, "APPROVE").then().statusCode(409);
  }

  @Test
  void anotherUnionSeesNothingOfIt() {
    UUID id = requested(policy(step(1, Role.LEADER))).id();

    see("yubei.leader", id).then().statusCode(404);
    decide("yubei.leader", id, "APPROVE").then().statusCode(404);
    see("energy.mediator", id).then().statusCode(404);
    see("energy.auditor", id).then().statusCode(200);
    see(MAKER, id).then().statusCode(200);
    decide("city.leader", id, "APPROVE")
        .then()
        .statusCode(403)
        .body("type", endsWith(":not-an-approver"));
    as("yubei.leader").get(APPROVALS).then().body("items.id", not(hasItem(id.toString())));
    as("city.leader").get(APPROVALS).then().body("items.id", not(hasItem(id.toString())));
  }

  @Test
  void aSuperiorDecidesWhereThePolicySaysSo() {
    UUID id =
        requested(
                caller("mine.case-handler"),
                draft(
                    policy(
                        Approving.above(1, false, Role.LEADER),
                        Approving.above(0, true, Role.MEDIATOR)),
                    "CQ.ENERGY.MINE3",
                    null))
            .id();

    see("energy.leader", id).then().body("steps[0].union", equalTo("CQ.ENERGY"));
    decide("city.leader", id, "APPROVE").then().statusCode(403);
    decide("energy.leader", id, "APPROVE").then().statusCode(200);
    as("city.mediator").get(APPROVALS).then().body("items.id", hasItem(id.toString()));
    decide("city.mediator", id, "APPROVE").then().statusCode(200);
    // Nobody stands two levels above the city.
    var top =
        ApprovalCalls.post(
            "city.case-handler",
            APPROVALS + "simulation",
            Map.of("policyCode", policy(Approving.above(2, false, Role.LEADER))));
    top.then().statusCode(422).body("type", endsWith(":no-such-superior"));
  }

  @Test
  void theListHoldsWhatWaitsForTheCallerPageByPage() {
    String code = policy(step(2, Role.JUDGE));
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      ids.addFirst(requested(code).id().toString());
    }
    UUID first = UUID.fromString(ids.getFirst());
    decide("energy.judge", first, "APPROVE").then().statusCode(200);
    ids.removeFirst();

    List<String> seen = new ArrayList<>();
    String cursor = null;
    do {
      var call = as("energy.judge").queryParam("limit", 3);
      var page =
          (cursor == null ? call : call.queryParam("cursor", cursor))
              .get(APPROVALS)
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      seen.addAll(page.getList("items.id"));
      cursor = page.getString("next");
    } while (cursor != null);

    assertThat(seen).containsExactlyElementsOf(ids);
    as("energy.judge2").get(APPROVALS).then().body("items", hasSize(5));
  }

  @Test
  void allOfTheNamedHaveToApprove() {
    String a = Tokens.personRefOf("energy.leader");
    String b = Tokens.personRefOf("energy.leader2");
    String code = policy(step(null, Role.LEADER));

    UUID id =
        requested(caller(MAKER), draft(code, "CQ.ENERGY", null, Map.of(1, List.of(a, b)))).id();

    decide("energy.leader3", id, "APPROVE")
        .then()
        .statusCode(403)
        .body("type", endsWith(":not-named"));
    decide("energy.leader2", id, "APPROVE")
        .then()
        .statusCode(200)
        .body("state", equalTo("PENDING"));
    decide("energy.leader", id, "APPROVE")
        .then()
        .statusCode(200)
        .body("state", equalTo("CONSUMED"));
    ApprovalCalls.post(MAKER, APPROVALS + "simulation", Map.of("policyCode", code))
        .then()
        .statusCode(422)
        .body("type", endsWith(":roster-needed"));
    ApprovalCalls.post(
            MAKER,
            APPROVALS + "simulation",
            Map.of(
                "policyCode", code, "roster", Map.of("1", List.of(a, Tokens.personRefOf(MAKER)))))
        .then()
        .statusCode(422)
        .body("type", endsWith(":roster-does-not-hold"));
  }

  @Test
  void aDecisionIsMadeOnTheVersionThatWasSeenAndOnce() {
    UUID id = requested(policy(step(2, Role.LEADER))).id();
    Object body = decision("APPROVE", Approving.HASH);
    String path = APPROVALS + id + "/decision";
    String key = Ids.next().toString();

    as("energy.leader").header("Idempotency-Key", key).body(body).post(path).then().statusCode(428);
    as("energy.leader")
        .header("Idempotency-Key", key)
        .header("If-Match", "\"99\"")
        .body(body)
        .post(path)
        .then()
        .statusCode(412);
    for (int i = 0; i < 2; i++) {
      as("energy.leader")
          .header("Idempotency-Key", key)
          .header("If-Match", "\"1\"")
          .body(body)
          .post(path)
          .then()
          .statusCode(200)
          .header("ETag", equalTo("\"2\""));
    }
    see(MAKER, id).then().body("given", equalTo(1));
  }

  private static long effects(String subject, String cause) {
    return Superuser.ofTheRunningTest()
        .number(
            "select count(*) from trial_effect where subject = ? and cause = ?", subject, cause);
  }
}
