package org.workershome.kit.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.workershome.kit.approval.ApprovalCalls.APPROVALS;
import static org.workershome.kit.approval.ApprovalCalls.DELEGATIONS;
import static org.workershome.kit.approval.ApprovalCalls.act;
import static org.workershome.kit.approval.ApprovalCalls.as;
import static org.workershome.kit.approval.ApprovalCalls.audited;
import static org.workershome.kit.approval.ApprovalCalls.change;
import static org.workershome.kit.approval.ApprovalCalls.decide;
import static org.workershome.kit.approval.ApprovalCalls.decision;
import static org.workershome.kit.approval.ApprovalCalls.post;
import static org.workershome.kit.approval.ApprovalCalls.see;
import static org.workershome.kit.approval.Approving.policy;
import static org.workershome.kit.approval.Approving.requested;
import static org.workershome.kit.approval.Approving.step;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.workershome.kit.identity.Role;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.testing.Tokens;

/** Each test has a principal and a delegate of its own. */
@QuarkusTest
class DelegationsTest {
  private final LocalDate today = LocalDate.now(Clocks.ZONE);

  @Test
  void whoStandsInDecidesWithThePrincipalsRolesAndTheRecordSaysSo() {
    String code = policy(step(2, Role.LEADER));
    UUID id = requested(code).id();
    String delegation =
        delegated("energy.leader40", "energy.analyst40", today, today, List.of(code));

    as("energy.analyst40").get(APPROVALS).then().body("items.id", hasItem(id.toString()));
    see("energy.analyst40", id).then().statusCode(200);
    decide("energy.analyst40", id, "APPROVE").then().statusCode(403);
    onBehalf("energy.analyst40", id, delegation)
        .statusCode(200)
        .body("history[1].actor", equalTo(Tokens.subjectOf("energy.analyst40")))
        .body("history[1].onBehalfOf", equalTo(Tokens.subjectOf("energy.leader40")))
        .body("history[1].role", equalTo("leader"));
    // Both have decided now.
    decide("energy.leader40", id, "APPROVE").then().statusCode(422);
    as("energy.analyst40").get(APPROVALS).then().body("items.id", not(hasItem(id.toString())));
    assertThat(audited("approval-approve", id, "energy.analyst40")).isEqualTo(1);
  }

  @Test
  void theMakerDoesNotStandInForHisApprover() {
    String delegation =
        delegated("energy.leader41", "energy.case-handler", today, today.plusDays(3), List.of());
    UUID id = requested(policy(step(1, Role.LEADER))).id();

    onBehalf("energy.case-handler", id, delegation)
        .statusCode(422)
        .body("type", endsWith(":self-approval"));
    assertThat(audited("refused", id, "energy.case-handler")).isEqualTo(1);
  }

  @Test
  void nobodyStandsInForTheMaker() {
    // The maker is a leader, too, and delegates what he may not do himself.
    var maker = Approving.caller("energy.leader42");
    String delegation = delegated("energy.leader42", "energy.analyst42", today, today, List.of());
    UUID id =
        requested(maker, Approving.draft(policy(step(1, Role.LEADER)), "CQ.ENERGY", null)).id();

    onBehalf("energy.analyst42", id, delegation)
        .statusCode(422)
        .body("type", endsWith(":self-approval"));
  }

  @Test
  void itHoldsFromItsFirstToItsLastDayForItsPoliciesAndItsDelegate() {
    String code = policy(step(1, Role.LEADER));
    UUID id = requested(code).id();
    String later =
        delegated(
            "energy.leader43", "energy.analyst43", today.plusDays(1), today.plusDays(2), List.of());
    String other =
        delegated("energy.leader43", "energy.analyst43", today, today, List.of("something-else"));
    String valid = delegated("energy.leader43", "energy.analyst43", today, today, List.of());

    for (String delegation : List.of(later, other)) {
      onBehalf("energy.analyst43", id, delegation)
          .statusCode(422)
          .body("type", endsWith(":delegation-not-valid"));
    }
    onBehalf("energy.mediator43", id, valid).statusCode(422);
    onBehalf("energy.analyst43", id, Ids.next().toString()).statusCode(422);
    onBehalf("energy.analyst43", id, valid).statusCode(200);
  }

  @Test
  void aRevokedOneIsOver() {
    String code = policy(step(1, Role.LEADER));
    UUID id = requested(code).id();
    String delegation =
        delegated("energy.leader44", "energy.analyst44", today, today.plusDays(5), List.of());
    String path = DELEGATIONS + delegation;

    change("energy.analyst44", path, "\"1\"", "revocation", Map.of("reason", "x"))
        .then()
        .statusCode(403);
    change("energy.leader45", path, "\"1\"", "revocation", Map.of("reason", "x"))
        .then()
        .statusCode(404);
    change("energy.leader44", path, "\"1\"", "revocation", Map.of("reason", "已返岗"))
        .then()
        .statusCode(200);
    change("energy.security-admin", path, "\"2\"", "revocation", Map.of("reason", "x"))
        .then()
        .statusCode(409);

    onBehalf("energy.analyst44", id, delegation).statusCode(422);
    as("energy.analyst44").get(APPROVALS).then().body("items.id", not(hasItem(id.toString())));
    see("energy.analyst44", id).then().statusCode(404);
  }

  @Test
  void nobodyDelegatesToHimselfNorPassesOnNorIntoThePast() {
    Map<String, Object> body = body("energy.leader46", today, today, List.of());

    post("energy.leader46", DELEGATIONS, body)
        .then()
        .statusCode(422)
        .body("type", endsWith(":self-delegation"));
    post(
            "energy.leader46",
            DELEGATIONS,
            body("energy.analyst46", today, today.minusDays(1), List.of()))
        .then()
        .statusCode(400);
    post(
            "energy.leader46",
            DELEGATIONS,
            body("energy.analyst46", today, today.plusDays(400), List.of()))
        .then()
        .statusCode(400);
    post("energy.worker", DELEGATIONS, body).then().statusCode(403);

    // What was delegated to him is no role of his: whom he delegates to gets nothing of it.
    delegated("energy.leader46", "energy.analyst46", today, today, List.of());
    String second = delegated("energy.analyst46", "energy.judge46", today, today, List.of());
    UUID id = requested(policy(step(1, Role.LEADER))).id();
    onBehalf("energy.judge46", id, second).statusCode(403);
  }

  @Test
  void onlyItsTwoSidesAndTheirSupervisionSeeIt() {
    String id = delegated("energy.leader47", "energy.analyst47", today, today, List.of());

    for (String sees :
        List.of("energy.leader47", "energy.analyst47", "energy.security-admin", "city.auditor")) {
      as(sees).get(DELEGATIONS + id).then().statusCode(200);
      as(sees).get(DELEGATIONS).then().body("items.id", hasItem(id));
    }
    for (String not : List.of("energy.leader48", "yubei.security-admin")) {
      as(not).get(DELEGATIONS + id).then().statusCode(404);
    }
    as("energy.worker").get(DELEGATIONS + id).then().statusCode(403);
  }

  private static String delegated(
      String principal, String delegate, LocalDate from, LocalDate to, List<String> policies) {
    return post(principal, DELEGATIONS, body(delegate, from, to, policies))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static Map<String, Object> body(
      String delegate, LocalDate from, LocalDate to, List<String> policies) {
    return Map.of(
        "delegatePersonRef",
        Tokens.personRefOf(delegate),
        "policies",
        policies,
        "from",
        from.toString(),
        "to",
        to.toString(),
        "reason",
        "出差");
  }

  private static ValidatableResponse onBehalf(String account, UUID id, String delegation) {
    Map<String, Object> body = new HashMap<>(decision("APPROVE", Approving.HASH));
    body.put("delegationId", delegation);
    return act(Tokens.bearer(account), id, "decision", body).then();
  }
}
