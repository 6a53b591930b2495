package org.workershome.kit.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.workershome.kit.approval.ApprovalCalls.APPROVALS;
import static org.workershome.kit.approval.ApprovalCalls.POLICIES;
import static org.workershome.kit.approval.ApprovalCalls.as;
import static org.workershome.kit.approval.ApprovalCalls.audited;
import static org.workershome.kit.approval.ApprovalCalls.change;
import static org.workershome.kit.approval.ApprovalCalls.decide;
import static org.workershome.kit.approval.ApprovalCalls.post;
import static org.workershome.kit.approval.ApprovalCalls.see;
import static org.workershome.kit.approval.Approving.activated;
import static org.workershome.kit.approval.Approving.band;
import static org.workershome.kit.approval.Approving.caller;
import static org.workershome.kit.approval.Approving.draft;
import static org.workershome.kit.approval.Approving.drafted;
import static org.workershome.kit.approval.Approving.newCode;
import static org.workershome.kit.approval.Approving.policy;
import static org.workershome.kit.approval.Approving.requested;
import static org.workershome.kit.approval.Approving.step;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.workershome.kit.identity.Role;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.testing.Seeds;
import org.workershome.kit.testing.Tokens;

@QuarkusTest
class ApprovalPoliciesTest {
  private static final String DRAFTER = "city.system-admin";
  private static final String ACTIVATOR = "city.security-admin";

  private final LocalDate today = LocalDate.now(Clocks.ZONE);

  @Test
  void oneAdministratorDraftsAnotherPutsInForceAThirdOnlyLooks() {
    String path = drafted(newCode());

    change(DRAFTER, path, "\"1\"", "activation", Map.of()).then().statusCode(403);
    change("city.audit-admin", path, "\"1\"", "activation", Map.of()).then().statusCode(403);
    post("city.leader", POLICIES, body(newCode())).then().statusCode(403);
    post(ACTIVATOR, POLICIES, body(newCode())).then().statusCode(403);
    String both = Tokens.of(ACTIVATOR).personRef(Tokens.personRefOf(DRAFTER)).bearer();
    ApprovalCalls.with(both)
        .header("Idempotency-Key", Ids.next().toString())
        .header("If-Match", "\"1\"")
        .body(Map.of())
        .post(path + "/activation")
        .then()
        .statusCode(422)
        .body("type", endsWith(":same-administrator"));
    assertThat(audited("refused", id(path), ACTIVATOR)).isEqualTo(1);
    change(ACTIVATOR, path, "\"1\"", "activation", Map.of())
        .then()
        .statusCode(200)
        .body("state", equalTo("ACTIVE"))
        .body("from", equalTo(today.toString()));
    as("city.audit-admin").get(path).then().statusCode(200);
    change(ACTIVATOR, path, "\"2\"", "activation", Map.of()).then().statusCode(409);
    assertThat(audited("approval-policy-activated", id(path), ACTIVATOR)).isEqualTo(1);
  }

  @Test
  void aDraftIsWrittenAnewAndWhatIsInForceIsNot() {
    String code = newCode();
    String path = drafted(code);
    Object body = body(code);

    put(path, "\"1\"", body).then().statusCode(200).body("revision", equalTo(2));
    put(path, "\"1\"", body).then().statusCode(412);
    change(ACTIVATOR, path, "\"2\"", "activation", Map.of()).then().statusCode(200);
    put(path, "\"3\"", body).then().statusCode(409).body("legalMoves", hasItem("retirement"));
  }

  @Test
  void everyFaultOfADraftIsToldAtOnce() {
    Map<String, Object> body =
        Map.of(
            "code", newCode(),
            "title", "x",
            "steps",
                List.of(
                    Map.of(
                        "title",
                        "a",
                        "form",
                        "COLLECTIVE",
                        "roles",
                        List.of("worker", "emperor"),
                        "needed",
                        2,
                        "amountFrom",
                        money("5.00"),
                        "amountBelow",
                        money("5.00")),
                    Map.of(
                        "title",
                        "b",
                        "form",
                        "INDIVIDUAL",
                        "roles",
                        List.of("leader"),
                        "needed",
                        3,
                        "holders",
                        List.of("h", "h"),
                        "dueDays",
                        9,
                        "expireDays",
                        3)));

    post(DRAFTER, POLICIES, body)
        .then()
        .statusCode(400)
        .body(
            "faults.code",
            hasItems(
                "UNKNOWN_ROLE", "ONE_ONLY", "EMPTY_BAND", "REPEATED", "TOO_MANY", "BEFORE_DUE"))
        .body("faults.field", hasItem("steps[1].needed"));
  }

  @Test
  void aRunningRequestKeepsTheVersionItBeganWith() {
    String code = newCode();
    activated(Approving.drafted(code, null, step(2, Role.LEADER)), null, null);
    UUID old = requested(code).id();

    Policy second = activated(Approving.drafted(code, null, step(1, Role.MEDIATOR)), null, null);

    assertThat(second.version()).isEqualTo(2);
    UUID now = requested(code).id();
    see("energy.case-handler", old).then().body("policyVersion", equalTo(1));
    see("energy.case-handler", now).then().body("policyVersion", equalTo(2));
    decide("energy.leader", old, "APPROVE").then().statusCode(200);
    decide("energy.leader2", old, "APPROVE")
        .then()
        .statusCode(200)
        .body("state", equalTo("CONSUMED"));
    decide("energy.mediator", now, "APPROVE")
        .then()
        .statusCode(200)
        .body("state", equalTo("CONSUMED"));
    as(DRAFTER)
        .get(POLICIES + "?code=" + code)
        .then()
        .body("items.state", equalTo(List.of("ACTIVE", "RETIRED")));
  }

  @Test
  void aVersionOfTheFutureDoesNotCountYet() {
    String code = newCode();
    activated(Approving.drafted(code, null, step(1, Role.LEADER)), null, null);
    activated(Approving.drafted(code, null, step(1, Role.MEDIATOR)), today.plusDays(10), null);

    forecast(code, null).body("policyVersion", equalTo(1));
    as(DRAFTER)
        .get(POLICIES + "?code=" + code)
        .then()
        .body("items.state", equalTo(List.of("ACTIVE", "ACTIVE")))
        .body("items[1].until", equalTo(today.plusDays(10).toString()));
  }

  @Test
  void theNearestUnionsPolicyCountsAndAnotherUnionsIsNotSeen() {
    String code = newCode();
    activated(Approving.drafted(code, null, step(1, Role.LEADER)), null, null);
    Policy own =
        activated(Approving.drafted(code, "CQ.ENERGY", step(1, Role.MEDIATOR)), null, null);

    forecast(code, null).body("steps[0].roles", equalTo(List.of("mediator")));
    post("yubei.case-handler", APPROVALS + "simulation", Map.of("policyCode", code))
        .then()
        .statusCode(200)
        .body("steps[0].roles", equalTo(List.of("leader")));
    as("yubei.auditor").get(POLICIES + own.id()).then().statusCode(404);
    as("yubei.auditor")
        .get(POLICIES + "?code=" + code)
        .then()
        .body("items.id", not(hasItem(own.id().toString())));
    post(
            "yubei.case-handler",
            APPROVALS + "simulation",
            Map.of("policyCode", code, "union", "CQ.ENERGY"))
        .then()
        .statusCode(404);
    post("energy.system-admin", POLICIES, bodyFor(newCode(), "CQ.YUBEI")).then().statusCode(400);
  }

  @Test
  void aRetiredPolicyLetsNobodyAskAndItsRequestsGoOn() {
    String code = policy(step(1, Role.LEADER));
    UUID id = requested(code).id();
    String policy =
        as(DRAFTER).get(POLICIES + "?code=" + code).then().extract().path("items[0].id");

    change(ACTIVATOR, POLICIES + policy, "\"2\"", "retirement", Map.of("reason", "另有规定"))
        .then()
        .statusCode(200)
        .body("state", equalTo("RETIRED"));

    post("energy.case-handler", APPROVALS + "simulation", Map.of("policyCode", code))
        .then()
        .statusCode(422)
        .body("type", endsWith(":no-approval-policy"));
    decide("energy.leader", id, "APPROVE").then().statusCode(200);
  }

  @Test
  void amountsDecideWhichStepsAreNeeded() {
    String code =
        policy(
            step(1, Role.LEADER),
            band("10000.00", null, 2, Role.MEDIATOR),
            band(null, "100.00", 1, Role.JUDGE));

    forecast(code, "9999.99").body("steps.position", equalTo(List.of(1)));
    forecast(code, "10000.00").body("steps.position", equalTo(List.of(1, 2)));
    forecast(code, "99.99").body("steps.position", equalTo(List.of(1, 3)));
    forecast(code, "100.00").body("steps.position", equalTo(List.of(1)));
    post("energy.case-handler", APPROVALS + "simulation", Map.of("policyCode", code))
        .then()
        .statusCode(422)
        .body("type", endsWith(":amount-needed"));
    String gap = policy(band("100.00", null, 1, Role.LEADER));
    post(
            "energy.case-handler",
            APPROVALS + "simulation",
            Map.of("policyCode", gap, "amount", money("1.00")))
        .then()
        .statusCode(422)
        .body("type", endsWith(":no-step-applies"));
  }

  /** Random policies and amounts: whoever the simulation named is who is then asked, in order. */
  @Test
  void whatIsSimulatedIsWhatIsThenRequired() {
    Random random = Seeds.random("simulation");
    List<Role> roles = List.of(Role.LEADER, Role.MEDIATOR, Role.JUDGE, Role.ANALYST);
    for (int round = 0; round < 8; round++) {
      List<ApprovalPolicyStepRequest> steps = new ArrayList<>();
      for (int i = 0; i <= random.nextInt(4); i++) {
        Role role = roles.get(random.nextInt(4));
        steps.add(
            random.nextBoolean()
                ? step(1 + random.nextInt(2), role)
                : band("100.00", random.nextBoolean() ? "500.00" : null, 1, role));
      }
      steps.add(step(1, Role.LEADER));
      String code = policy(steps.toArray(ApprovalPolicyStepRequest[]::new));
      String amount = List.of("99.99", "100.00", "499.99", "500.00").get(random.nextInt(4));
      var forecast = forecast(code, amount).extract().jsonPath();
      List<Integer> positions = forecast.getList("steps.position");
      List<Integer> needed = forecast.getList("steps.needed");
      List<List<String>> asked = forecast.getList("steps.roles");

      UUID id = requested(caller("energy.case-handler"), draft(code, "CQ.ENERGY", amount)).id();

      int officer = 10;
      for (int i = 0; i < positions.size(); i++) {
        for (int n = 0; n < needed.get(i); n++) {
          see("energy.case-handler", id).then().body("at", equalTo(positions.get(i)));
          decide("energy." + asked.get(i).getFirst() + officer++, id, "APPROVE")
              .then()
              .statusCode(200);
        }
      }
      see("energy.case-handler", id).then().body("state", equalTo("CONSUMED"));
    }
  }

  @Test
  void aSimulationWritesNothing() {
    String code = policy(step(1, Role.LEADER));

    forecast(code, null);

    as("energy.leader")
        .get(APPROVALS)
        .then()
        .body("items.findAll { it.policyCode == '" + code + "' }", empty());
  }

  private static io.restassured.response.ValidatableResponse forecast(
      String code, @Nullable String amount) {
    Map<String, Object> body =
        amount == null
            ? Map.of("policyCode", code)
            : Map.of("policyCode", code, "amount", money(amount));
    return post("energy.case-handler", APPROVALS + "simulation", body).then().statusCode(200);
  }

  private static Map<String, String> money(String amount) {
    return Map.of("amount", amount, "currency", "CNY");
  }

  private static String drafted(String code) {
    return post(DRAFTER, POLICIES, body(code)).then().statusCode(201).extract().header("Location");
  }

  private static io.restassured.response.Response put(String path, String etag, Object body) {
    return as(DRAFTER)
        .header("Idempotency-Key", Ids.next().toString())
        .header("If-Match", etag)
        .body(body)
        .put(path);
  }

  private static Map<String, Object> body(String code) {
    return bodyFor(code, "CQ");
  }

  private static Map<String, Object> bodyFor(String code, String union) {
    return Map.of(
        "code",
        code,
        "union",
        union,
        "title",
        "大额支出审批",
        "steps",
        List.of(
            Map.of(
                "title", "主席审批", "form", "INDIVIDUAL", "roles", List.of("leader"), "needed", 1)));
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
