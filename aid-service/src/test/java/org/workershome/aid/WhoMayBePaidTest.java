package org.workershome.aid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.workershome.aid.support.Aid.as;
import static org.workershome.aid.support.Aid.decide;
import static org.workershome.aid.support.Aid.fund;
import static org.workershome.aid.support.Aid.newKey;
import static org.workershome.aid.support.Aid.post;
import static org.workershome.aid.support.PaymentPlan.APPROVER;
import static org.workershome.aid.support.PaymentPlan.CASHIER;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.workershome.aid.support.Aid;
import org.workershome.aid.support.BankProfile;
import org.workershome.aid.support.Books;
import org.workershome.aid.support.PaymentPlan;
import org.workershome.aid.support.ServiceTest;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Tokens;

/** Money goes to a person's own card, and to nobody who is not to be paid. */
@ServiceTest
class WhoMayBePaidTest {
  private static final String CLERK = "energy.aid-clerk";

  @AfterEach
  void theBooksAgree() {
    Books.agree();
  }

  @Test
  void aCardOfSomebodyElseIsBlockedUntilAGuardianIsOnRecord() {
    PaymentPlan.drafted(380, 1, "XLSX", 10).lock().then().statusCode(200);
    String other = filedWithCardOf(381, 380);
    String plan = planOf(other);

    as(CASHIER)
        .get(plan + "/checks")
        .then()
        .statusCode(200)
        .body("findings.kind", hasItem("SHARED_CARD"));
    refused(decide(CASHIER, plan, "lock", Map.of()), 422, "plan-blocked")
        .then()
        .body("faults.code", contains("SHARED_CARD"));
    String proxy =
        post(
                CLERK,
                "/api/aid/card-proxies",
                Map.of(
                    "householdId", other, "relation", "GUARDIAN", "paperReference", "JH-2026-01"))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    refused(decide(CASHIER, plan, "lock", Map.of()), 422, "plan-blocked");
    decide(APPROVER, "/api/aid/card-proxies/" + proxy, "approval", Map.of("outcome", "APPROVE"))
        .then()
        .statusCode(200)
        .body("legalMoves", contains("end"));

    decide(CASHIER, plan, "lock", Map.of()).then().statusCode(200);

    decide(APPROVER, "/api/aid/card-proxies/" + proxy, "end", Map.of()).then().statusCode(200);
    as(CASHIER).get(plan + "/checks").then().body("findings.kind", hasItem("SHARED_CARD"));
  }

  @Test
  void whoOnlyLooksEntersNoCard() {
    PaymentPlan plan = PaymentPlan.drafted(384, 1, "XLSX", 10);

    as(CASHIER).get(plan.path() + "/checks").then().statusCode(200).body("blocking", equalTo(0));
    as(CASHIER).get(plan.path() + "/dry-run").then().statusCode(200);

    assertThat(cards(plan.households().getFirst())).isEqualTo(0);
    plan.lock().then().statusCode(200);
    assertThat(cards(plan.households().getFirst())).isPositive();
  }

  @Test
  void anotherCardIsPutInForceByASecondPersonAndChangesWhatWasApproved() {
    PaymentPlan plan = PaymentPlan.drafted(386, 1, "DELIMITED_UTF8", 10);
    String household = plan.households().getFirst();
    plan.lock().then().statusCode(200);
    plan.approval().then().statusCode(200);
    String dryRun = plan.dryRunHash();
    Map<String, Object> wanted =
        Map.of(
            "householdId",
            household,
            "bankCard",
            PaymentPlan.card(9386),
            "bankName",
            "建设银行",
            "reason",
            "旧卡遗失");
    post(CLERK, "/api/aid/card-changes", withCard(wanted, "6217000000000006018"))
        .then()
        .statusCode(400)
        .body("faults.field", contains("bankCard"));
    String change =
        "/api/aid/card-changes/"
            + post(CLERK, "/api/aid/card-changes", wanted)
                .then()
                .statusCode(201)
                .body("bankCardMasked", endsWith(PaymentPlan.card(9386).substring(15)))
                .extract()
                .<String>path("id");
    refused(post(CLERK, "/api/aid/card-changes", wanted), 409, "change-open");
    as(CASHIER)
        .get(plan.path() + "/checks")
        .then()
        .body("findings.kind", contains("CARD_CHANGING"));

    refused(
        RestAssured.given()
            .header(
                "Authorization", Tokens.of(APPROVER).personRef(Tokens.personRefOf(CLERK)).bearer())
            .contentType("application/json")
            .header("Idempotency-Key", newKey())
            .header("If-Match", "\"1\"")
            .body(Map.of("outcome", "APPROVE"))
            .post(change + "/approval"),
        422,
        "same-person");
    decide(APPROVER, change, "approval", Map.of("outcome", "APPROVE"))
        .then()
        .statusCode(200)
        .body("bankCardMasked", nullValue());

    refused(
        decide(CASHIER, plan.path(), "release", Map.of("dryRunHash", dryRun)),
        422,
        "content-changed");
    decide(CASHIER, plan.path(), "cancellation", Map.of()).then().statusCode(200);
    String file = Aid.file(Aid.batch(plan.fund()));
    assertThat(file).contains(PaymentPlan.card(9386), "建设银行").doesNotContain(PaymentPlan.card(386));
  }

  @Test
  void whoeverDiedIsNotPaidAndASecondPersonLiftsAStop() {
    PaymentPlan plan = PaymentPlan.drafted(390, 1, "XLSX", 10);
    String stop =
        "/api/aid/payment-stops/"
            + post(
                    CLERK,
                    "/api/aid/payment-stops",
                    Map.of(
                        "householdId",
                        plan.households().getFirst(),
                        "reason",
                        "DECEASED",
                        "note",
                        "社区通报去世"))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");

    refused(plan.lock(), 422, "plan-blocked").then().body("faults.code", contains("STOPPED"));
    // Nor at once, without a plan
    String urgent = fund("100.00");
    PaymentPlan.granted(plan.households().getFirst(), urgent, "10.00");
    refused(
        post(CASHIER, "/api/aid/payment-batches", Map.of("fundId", urgent)), 422, "nothing-to-pay");
    as("yubei.aid-clerk").get(stop).then().statusCode(404);
    decide(APPROVER, stop, "lifting", Map.of("note", "核实为同名他人")).then().statusCode(200);
    plan.lock().then().statusCode(200);
    refused(decide(APPROVER, stop, "lifting", Map.of("note", "再次")), 409, "illegal-move");
  }

  @Test
  void whoLeftTheRegisterOrTheUnionIsFoundByACashierWhoDoesNotSeeHimAnyMore() {
    PaymentPlan plan = PaymentPlan.drafted(964, 3, "XLSX", 10);
    Superuser behind = Superuser.ofTheRunningTest();
    String elsewhere = "PAY" + newKey().substring(24);
    behind.change(
        "insert into directory_union (code, version, removed, path, name, kind, valid_from)"
            + " values (?, 1, false, 'CQ.YUBEI', '别处工会', 'GRASSROOTS', '2020-01-01')",
        elsewhere);
    String member =
        "insert into directory_member (person_ref, version, removed, union_code, since)"
            + " select person_ref, 1, ?::boolean, ?, '2020-01-01' from household where id = ?::uuid";
    behind.change(member, "true", null, plan.households().get(0));
    behind.change(member, "false", elsewhere, plan.households().get(1));

    as(CASHIER)
        .get(plan.path() + "/checks")
        .then()
        .statusCode(200)
        .body("blocking", equalTo(1))
        .body("findings.kind", contains("MEMBER_REMOVED", "MEMBER_TRANSFERRED"))
        .body("findings.position", contains(0, 1));
    refused(plan.lock(), 422, "plan-blocked")
        .then()
        .body("faults.code", contains("MEMBER_REMOVED"));
  }

  @Test
  void anotherCardEndsWhatWasOnRecordAboutTheOldOne() {
    PaymentPlan.drafted(967, 2, "XLSX", 10).lock().then().statusCode(200);
    String household = filedWithCardOf(969, 967);
    String proxy =
        "/api/aid/card-proxies/"
            + post(
                    CLERK,
                    "/api/aid/card-proxies",
                    Map.of(
                        "householdId",
                        household,
                        "relation",
                        "GUARDIAN",
                        "paperReference",
                        "JH-2026-02"))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
    decide(APPROVER, proxy, "approval", Map.of("outcome", "APPROVE")).then().statusCode(200);
    String plan = planOf(household);
    as(CASHIER).get(plan + "/checks").then().body("blocking", equalTo(0));

    cardOf(household, 968);

    as(CLERK).get(proxy).then().statusCode(200).body("state", equalTo("ENDED"));
    as(CASHIER).get(plan + "/checks").then().body("findings.kind", contains("SHARED_CARD"));
  }

  @Test
  void nobodyDraftsLocksOrApprovesAPlanThatPaysHimself() {
    String household = PaymentPlan.filed(971);
    String person =
        as(CLERK).get("/api/households/" + household).then().extract().path("personRef");
    String fund = fund("1000.00");
    PaymentPlan.granted(household, fund, "10.00");
    String profile = BankProfile.inForce("XLSX", 10);

    refused(
        himself(CASHIER, person)
            .body(
                Map.of(
                    "fundId",
                    fund,
                    "bankProfile",
                    profile,
                    "title",
                    "本人",
                    "item",
                    "LIVING_AID",
                    "period",
                    "2026-11",
                    "declaredCount",
                    1,
                    "declaredTotal",
                    Aid.yuan("10.00")))
            .post(PaymentPlan.PLANS),
        422,
        "own-household");
    String plan =
        PaymentPlan.PLANS
            + "/"
            + PaymentPlan.draft(fund, profile, 1, "10.00")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
    refused(
        himself(CASHIER, person).header("If-Match", "\"1\"").body(Map.of()).post(plan + "/lock"),
        422,
        "own-household");
    String hash =
        decide(CASHIER, plan, "lock", Map.of())
            .then()
            .statusCode(200)
            .extract()
            .path("contentHash");
    refused(
        himself(APPROVER, person)
            .header("If-Match", "\"2\"")
            .body(Map.of("contentHash", hash))
            .post(plan + "/approval"),
        422,
        "own-household");
  }

  private static RequestSpecification himself(String account, String person) {
    return RestAssured.given()
        .header("Authorization", Tokens.of(account).personRef(person).bearer())
        .contentType("application/json")
        .header("Idempotency-Key", newKey());
  }

  private static String filedWithCardOf(int person, int owner) {
    String household = PaymentPlan.filed(person);
    cardOf(household, owner);
    return household;
  }

  private static void cardOf(String household, int owner) {
    String change =
        "/api/aid/card-changes/"
            + post(
                    CLERK,
                    "/api/aid/card-changes",
                    Map.of(
                        "householdId",
                        household,
                        "bankCard",
                        PaymentPlan.card(owner),
                        "bankName",
                        "工商银行",
                        "reason",
                        "代收"))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
    decide(APPROVER, change, "approval", Map.of("outcome", "APPROVE")).then().statusCode(200);
  }

  private static String planOf(String household) {
    String fund = fund("1000.00");
    PaymentPlan.granted(household, fund, "10.00");
    return PaymentPlan.PLANS
        + "/"
        + PaymentPlan.draft(fund, BankProfile.inForce("XLSX", 10), 1, "10.00")
            .then()
            .statusCode(201)
            .extract()
            .<String>path("id");
  }

  private static Map<String, Object> withCard(Map<String, Object> wanted, String card) {
    Map<String, Object> other = new java.util.HashMap<>(wanted);
    other.put("bankCard", card);
    return other;
  }

  private static long cards(String household) {
    return Superuser.ofTheRunningTest()
        .number("select count(*) from payment_card where household_id = ?::uuid", household);
  }

  private static Response refused(Response answer, int status, String type) {
    answer
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", endsWith(":" + type));
    return answer;
  }
}
