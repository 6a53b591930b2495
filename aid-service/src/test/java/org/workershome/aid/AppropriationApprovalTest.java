package org.workershome.aid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.workershome.aid.support.Aid.as;
import static org.workershome.aid.support.Aid.decide;
import static org.workershome.aid.support.Aid.newKey;
import static org.workershome.aid.support.Aid.post;
import static org.workershome.aid.support.Aid.yuan;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.workershome.aid.support.Books;
import org.workershome.aid.support.ServiceTest;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.testing.Database;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Tokens;

/** An appropriation is approved as its union's policy says. */
@ServiceTest
class AppropriationApprovalTest {
  private static final String CASHIER = "energy.cashier";
  private static final String APPROVER = "energy.aid-approver";

  @AfterEach
  void theBooksAgree() {
    Books.agree();
  }

  @Test
  void theShippedPolicyAsksForOneApproverOfTheUnion() {
    post(
            CASHIER,
            "/api/aid/approvals/simulation",
            Map.of("policyCode", "fund-appropriation", "amount", yuan("500.00")))
        .then()
        .statusCode(200)
        .body("steps.roles", equalTo(List.of(List.of("aid-approver"))))
        .body("steps.needed", equalTo(List.of(1)))
        .body("steps[0].union", equalTo("CQ.ENERGY"));
  }

  @Test
  void theApproverFindsItInHisListAndDecidesItThere() {
    String fund = fund(CASHIER);
    String appropriation = proposed(CASHIER, fund, "500.00");
    String approval = approval(appropriation);

    as(APPROVER)
        .get("/api/aid/approvals")
        .then()
        .statusCode(200)
        .body("items.subjectId", hasItem(id(appropriation)));
    answer(APPROVER, approval, "APPROVE").then().statusCode(200).body("state", equalTo("CONSUMED"));

    as(CASHIER).get(appropriation).then().body("state", equalTo("APPROVED"));
    as(CASHIER).get("/api/aid/funds/" + fund).then().body("available.amount", equalTo("500.00"));
    decide(APPROVER, appropriation, "approval", Map.of())
        .then()
        .statusCode(409)
        .body("type", endsWith(":illegal-move"));
  }

  @Test
  void aboveABandTwoHaveToApproveAndTheMoneyComesWithTheSecond() {
    // Given a union in which a million needs its leader, too
    Map<String, Object> steps =
        Map.of(
            "code",
            "fund-appropriation",
            "union",
            "CQ.BEIBEI",
            "title",
            "大额资金审批",
            "steps",
            List.of(
                step("aid-approver", Map.of()),
                step("leader", Map.of("amountFrom", yuan("1000000.00")))));
    String policy =
        post("beibei.system-admin", "/api/aid/approval-policies", steps)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    decide("beibei.system-admin", "/api/aid/approval-policies/" + policy, "activation", Map.of())
        .then()
        .statusCode(403);
    decide("beibei.security-admin", "/api/aid/approval-policies/" + policy, "activation", Map.of())
        .then()
        .statusCode(200);
    String fund = fund("beibei.cashier");

    // When a small one is approved
    String small = proposed("beibei.cashier", fund, "999999.99");
    decide("beibei.aid-approver", small, "approval", Map.of())
        .then()
        .statusCode(200)
        .body("state", equalTo("APPROVED"));

    // Then a large one is not, until the second has approved
    String large = proposed("beibei.cashier", fund, "1000000.00");
    decide("beibei.aid-approver", large, "approval", Map.of())
        .then()
        .statusCode(200)
        .body("state", equalTo("PROPOSED"));
    as("beibei.cashier")
        .get("/api/aid/funds/" + fund)
        .then()
        .body("available.amount", equalTo("999999.99"));
    answer("beibei.leader", approval(large), "APPROVE").then().statusCode(200);
    as("beibei.cashier").get(large).then().body("state", equalTo("APPROVED"));
    as("beibei.cashier")
        .get("/api/aid/funds/" + fund)
        .then()
        .body("available.amount", equalTo("1999999.99"));
  }

  @Test
  void whoStandsInForTheApproverPostsTheMoneyThatHeHimselfCouldNot() {
    String today = LocalDate.now(Clocks.ZONE).toString();
    String delegation =
        post(
                "energy.aid-approver7",
                "/api/aid/delegations",
                Map.of(
                    "delegatePersonRef",
                    Tokens.personRefOf("energy.aid-reviewer7"),
                    "from",
                    today,
                    "to",
                    today,
                    "reason",
                    "出差"))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String appropriation = proposed(CASHIER, fund(CASHIER), "70.00");
    String approval = approval(appropriation);

    answer("energy.aid-reviewer7", approval, "APPROVE").then().statusCode(403);
    Map<String, Object> body = decision(approval, "APPROVE");
    body.put("delegationId", delegation);
    decide("energy.aid-reviewer7", "/api/aid/approvals/" + approval, "decision", body)
        .then()
        .statusCode(200)
        .body("state", equalTo("CONSUMED"));
    as(CASHIER).get(appropriation).then().body("state", equalTo("APPROVED"));
  }

  @Test
  void aRejectedOneIsNoMoneyAndItsVoucherIsFreeAgain() {
    String fund = fund(CASHIER);
    String voucher = "V-" + newKey();
    String appropriation = proposed(CASHIER, fund, "500.00", voucher);

    answer(APPROVER, approval(appropriation), "REJECT").then().statusCode(200);

    as(CASHIER).get(appropriation).then().body("state", equalTo("REFUSED"));
    as(CASHIER).get("/api/aid/funds/" + fund).then().body("available.amount", equalTo("0.00"));
    proposed(CASHIER, fund, "500.00", voucher);
  }

  @Test
  void whoProposedItWithdrawsIt() {
    String appropriation = proposed(CASHIER, fund(CASHIER), "500.00");

    decide(
            CASHIER,
            "/api/aid/approvals/" + approval(appropriation),
            "withdrawal",
            Map.of("reason", "凭证有误"))
        .then()
        .statusCode(200);
    as(CASHIER).get(appropriation).then().body("state", equalTo("REFUSED"));
  }

  @Test
  void contentThatWasChangedBehindTheCodeIsNotPosted() {
    String fund = fund(CASHIER);
    String appropriation = proposed(CASHIER, fund, "500.00");
    Superuser.ofTheRunningTest()
        .change("update appropriation set amount = 5000 where id = ?::uuid", id(appropriation));

    decide(APPROVER, appropriation, "approval", Map.of())
        .then()
        .statusCode(422)
        .body("type", endsWith(":approval-content-changed"));
    // He approves what he was shown; it is not what is there.
    answer(APPROVER, approval(appropriation), "APPROVE")
        .then()
        .statusCode(422)
        .body("type", endsWith(":approval-content-changed"));
    as(CASHIER).get("/api/aid/funds/" + fund).then().body("available.amount", equalTo("0.00"));
  }

  @Test
  void theAttemptOfASecondAccountIsAudited() {
    String appropriation = proposed(CASHIER, fund(CASHIER), "500.00");

    io.restassured.RestAssured.given()
        .header(
            "Authorization",
            Tokens.of("energy.aid-approver8").personRef(Tokens.personRefOf(CASHIER)).bearer())
        .contentType("application/json")
        .header("Idempotency-Key", newKey())
        .header("If-Match", "\"1\"")
        .body(Map.of())
        .post(appropriation + "/approval")
        .then()
        .statusCode(422)
        .body("type", endsWith(":same-person"));
    assertThat(
            Superuser.ofTheRunningTest()
                .number(
                    "select count(*) from audit_entry where action = 'refused' and record_id = ?",
                    id(appropriation)))
        .isEqualTo(1);
  }

  /** The migration hashed what was waiting: by the same form as the code. */
  @Test
  void theDatabaseWritesTheSameHashAsTheCode() {
    String appropriation = proposed(CASHIER, fund(CASHIER), "1234.50", "凭证 𠮷 " + newKey());

    assertThat(
            Database.text(
                """
                select encode(sha256(convert_to(
                  ':13:appropriation' || chr(10)
                  || 'amount:' || length(a.amount::text) || ':' || a.amount || chr(10)
                  || 'fundId:36:' || a.fund_id || chr(10)
                  || 'id:36:' || a.id || chr(10)
                  || 'voucher:' || length(a.voucher) || ':' || a.voucher || chr(10), 'UTF8')), 'hex')
                from appropriation a where id = '%s'"""
                    .formatted(id(appropriation))))
        .isEqualTo(
            Database.text(
                "select content_hash from approval_request where subject_id = '"
                    + id(appropriation)
                    + "'"));
  }

  private static Map<String, Object> step(String role, Map<String, Object> more) {
    Map<String, Object> step =
        new HashMap<>(
            Map.of("title", "审批", "form", "INDIVIDUAL", "roles", List.of(role), "needed", 1));
    step.putAll(more);
    return step;
  }

  private static Response answer(String account, String approval, String outcome) {
    return as(account)
        .header("Idempotency-Key", newKey())
        .header(
            "If-Match",
            "\""
                + Database.text(
                    "select version from approval_request where id = '" + approval + "'")
                + "\"")
        .body(decision(approval, outcome))
        .post("/api/aid/approvals/" + approval + "/decision");
  }

  private static Map<String, Object> decision(String approval, String outcome) {
    return new HashMap<>(
        Map.of(
            "outcome",
            outcome,
            "reason",
            "理由",
            "contentHash",
            Database.text(
                "select content_hash from approval_request where id = '" + approval + "'")));
  }

  private static String approval(String appropriation) {
    return Database.text(
        "select id from approval_request where subject_id = '" + id(appropriation) + "'");
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String fund(String cashier) {
    return post(
            cashier,
            "/api/aid/funds",
            Map.of("name", "审批试验 " + newKey(), "source", "DONATION", "year", 2026))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static String proposed(String cashier, String fund, String amount) {
    return proposed(cashier, fund, amount, "V-" + newKey());
  }

  private static String proposed(String cashier, String fund, String amount, String voucher) {
    return "/api/aid/appropriations/"
        + post(
                cashier,
                "/api/aid/funds/" + fund + "/appropriations",
                Map.of("amount", yuan(amount), "voucher", voucher))
            .then()
            .statusCode(201)
            .extract()
            .<String>path("id");
  }
}
