package org.workershome.aid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.workershome.aid.support.Aid.as;
import static org.workershome.aid.support.Aid.bank;
import static org.workershome.aid.support.Aid.decide;
import static org.workershome.aid.support.Aid.fund;
import static org.workershome.aid.support.Aid.newKey;
import static org.workershome.aid.support.Aid.post;
import static org.workershome.aid.support.PaymentPlan.APPROVER;
import static org.workershome.aid.support.PaymentPlan.CASHIER;
import static org.workershome.aid.support.PaymentPlan.fetched;
import static org.workershome.aid.support.PaymentPlan.lines;

import io.restassured.response.Response;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.workershome.aid.support.Aid;
import org.workershome.aid.support.BankFile;
import org.workershome.aid.support.BankProfile;
import org.workershome.aid.support.Books;
import org.workershome.aid.support.PaymentPlan;
import org.workershome.aid.support.ServiceTest;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Tokens;

/** A plan is declared, locked, approved by its content, tried, released and answered for. */
@ServiceTest
class PaymentPlanTest {
  @AfterEach
  void theBooksAgree() {
    Books.agree();
  }

  @Test
  void aPlanThatIsTooLargeForOneFileIsSeveralAndEndsWhenAllAreAnswered() throws Exception {
    PaymentPlan plan = PaymentPlan.drafted(305, 3, "PAIN_001_001_09", 2);

    plan.lock().then().statusCode(200).body("state", equalTo("LOCKED"));
    plan.approval().then().statusCode(200).body("state", equalTo("APPROVED"));
    as(CASHIER)
        .get(plan.path() + "/dry-run")
        .then()
        .statusCode(200)
        .body("lines", equalTo(3))
        .body("total.amount", equalTo("300.00"))
        .body("reserved.amount", equalTo("300.00"))
        .body("files.lineCount", contains(2, 1))
        .body("checks.blocking", equalTo(0));
    assertThat(plan.files()).as("a dry run writes nothing").isEmpty();
    plan.release().then().statusCode(200).body("state", equalTo("RELEASED"));

    // Before its moment the bank neither sees nor gets a file
    List<String> files = plan.files();
    assertThat(files).hasSize(2);
    Superuser.ofTheRunningTest()
        .change(
            "update payment_batch set send_at = send_at + interval '1 hour' where plan_id = ?::uuid",
            plan.id());
    refused(fetched(files.getFirst()), 409, "not-yet");
    Superuser.ofTheRunningTest()
        .change(
            "update payment_batch set send_at = send_at - interval '1 day' where plan_id = ?::uuid",
            plan.id());
    for (String file : files) {
      signedAndHashed(file, fetched(file));
    }
    as(CASHIER).get(plan.path()).then().body("state", equalTo("SENT"));

    BankFile.send(files.get(0), newKey(), sha256(files.get(0)), answers(files.get(0), "SETTLED"))
        .then()
        .statusCode(200);
    as(CASHIER).get(plan.path()).then().body("state", equalTo("SENT"));
    BankFile.send(files.get(1), newKey(), sha256(files.get(1)), answers(files.get(1), "REJECTED"))
        .then()
        .statusCode(200);
    as(CASHIER)
        .get(plan.path() + "/progress")
        .then()
        .body("state", equalTo("RECONCILED"))
        .body("settled", equalTo(2))
        .body("rejected", equalTo(1))
        .body("settledTotal.amount", equalTo("200.00"));
    Aid.post(
            CASHIER,
            "/api/aid/payment-lines/" + lines(files.get(1)).getFirst() + "/handling",
            Map.of("handling", "PAID_AGAIN", "note", "列入下一计划"))
        .then()
        .statusCode(200);
    decide(CASHIER, plan.path(), "closing", Map.of())
        .then()
        .statusCode(200)
        .body("state", equalTo("CLOSED"));

    // What the bank did not pay may be paid again, for the same period
    String again = PaymentPlan.granted(plan.households().get(2), plan.fund(), "100.00");
    PaymentPlan.draft(plan.fund(), BankProfile.inForce("XLSX", 10), 1, "100.00")
        .then()
        .statusCode(201)
        .body("lineCount", equalTo(1));
    as(CASHIER).get("/api/aid/grants/" + again).then().body("state", equalTo("APPROVED"));
  }

  @Test
  void theEnvelopeIsHeldAgainstWhatIsInIt() {
    String fund = fund("1000.00");
    PaymentPlan.granted(PaymentPlan.filed(310), fund, "99.99");
    String plan =
        PaymentPlan.draft(fund, BankProfile.inForce("XLSX", 10), 2, "100.00")
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    refused(decide(CASHIER, PaymentPlan.PLANS + "/" + plan, "lock", Map.of()), 422, "plan-differs")
        .then()
        .body("faults.field", containsInAnyOrder("declaredCount", "declaredTotal"));
  }

  @Test
  void whatWasChangedAfterItsApprovalIsNotReleased() {
    PaymentPlan plan = PaymentPlan.drafted(315, 1, "XLSX", 10);
    plan.lock().then().statusCode(200);
    refused(
        decide(APPROVER, plan.path(), "approval", Map.of("contentHash", "0".repeat(64))),
        422,
        "content-changed");
    plan.approval().then().statusCode(200);
    String dryRun = plan.dryRunHash();
    Superuser.ofTheRunningTest()
        .change(
            "update household set card_version = card_version + 1 where id = ?::uuid",
            plan.households().getFirst());

    refused(
        decide(CASHIER, plan.path(), "release", Map.of("dryRunHash", dryRun)),
        422,
        "content-changed");

    assertThat(plan.files()).isEmpty();
    as(CASHIER)
        .get("/api/aid/grants/" + plan.grants().getFirst())
        .then()
        .body("state", equalTo("APPROVED"));
  }

  @Test
  void aPlanIsReleasedOnceAndAsTheDryRunShowedIt() {
    PaymentPlan plan = PaymentPlan.drafted(320, 1, "DELIMITED_GB18030", 10);
    refused(decide(CASHIER, plan.path(), "release", Map.of("dryRunHash", "x")), 409, "illegal-move")
        .then()
        .body("legalMoves", contains("lock", "cancellation"));
    plan.lock().then().statusCode(200);
    plan.approval().then().statusCode(200);
    refused(
        decide(CASHIER, plan.path(), "release", Map.of("dryRunHash", "x")), 422, "dry-run-differs");
    plan.release().then().statusCode(200);

    refused(plan.release(), 409, "illegal-move");

    assertThat(plan.files()).hasSize(1);
  }

  @Test
  void nobodyApprovesWhatHeDraftedNorReleasesWhatHeApproved() {
    PaymentPlan plan = PaymentPlan.drafted(325, 1, "XLSX", 10);
    plan.lock().then().statusCode(200);
    String hash = as(CASHIER).get(plan.path()).then().extract().path("contentHash");

    refused(
        io.restassured.RestAssured.given()
            .header(
                "Authorization",
                Tokens.of(APPROVER).personRef(Tokens.personRefOf(CASHIER)).bearer())
            .contentType("application/json")
            .header("Idempotency-Key", newKey())
            .header("If-Match", "\"2\"")
            .body(Map.of("contentHash", hash))
            .post(plan.path() + "/approval"),
        422,
        "same-person");
    plan.approval().then().statusCode(200);
    refused(
        io.restassured.RestAssured.given()
            .header(
                "Authorization",
                Tokens.of(CASHIER).personRef(Tokens.personRefOf(APPROVER)).bearer())
            .contentType("application/json")
            .header("Idempotency-Key", newKey())
            .header("If-Match", "\"3\"")
            .body(Map.of("dryRunHash", plan.dryRunHash()))
            .post(plan.path() + "/release"),
        422,
        "same-person");
  }

  @Test
  void oneHouseholdIsPaidForOneItemAndPeriodOnceWhateverTheSource() {
    PaymentPlan plan = PaymentPlan.drafted(330, 1, "XLSX", 10);
    String other = fund("1000.00");
    String second = PaymentPlan.granted(plan.households().getFirst(), other, "50.00");
    String number = as(CASHIER).get("/api/aid/grants/" + second).then().extract().path("number");

    refused(
            PaymentPlan.draft(other, BankProfile.inForce("XLSX", 10), 1, "50.00"),
            422,
            "duplicate-payment")
        .then()
        .body("faults.message", hasItem(org.hamcrest.Matchers.containsString(number)));

    PaymentPlan.draft(other, BankProfile.inForce("XLSX", 10), 1, "50.00", "2026-12")
        .then()
        .statusCode(201);
  }

  @Test
  void aCancelledPlanLeavesItsGrantsAsTheyWere() {
    PaymentPlan plan = PaymentPlan.drafted(335, 1, "XLSX", 10);
    refused(
        post(CASHIER, "/api/aid/payment-batches", Map.of("fundId", plan.fund())),
        422,
        "nothing-to-pay");

    decide(CASHIER, plan.path(), "cancellation", Map.of())
        .then()
        .statusCode(200)
        .body("legalMoves", hasSize(0));

    post(CASHIER, "/api/aid/payment-batches", Map.of("fundId", plan.fund())).then().statusCode(201);
  }

  @Test
  void aLineThatMayNotGoToTheBankBlocksThePlan() {
    String fund = fund("1000.00");
    String household = Aid.filedWithoutConsent(340);
    PaymentPlan.granted(household, fund, "10.00");
    String path =
        PaymentPlan.PLANS
            + "/"
            + PaymentPlan.draft(fund, BankProfile.inForce("XLSX", 10), 1, "10.00")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");

    as(CASHIER)
        .get(path + "/checks")
        .then()
        .statusCode(200)
        .body("blocking", equalTo(1))
        .body("findings.kind", contains("CONSENT_MISSING"));
    refused(decide(CASHIER, path, "lock", Map.of()), 422, "plan-blocked")
        .then()
        .body("faults.code", contains("CONSENT_MISSING"));
    Aid.consented(household);
    decide(CASHIER, path, "lock", Map.of()).then().statusCode(200);
  }

  @Test
  void whoHasNothingToDoWithItSeesNothingOfIt() {
    PaymentPlan plan = PaymentPlan.drafted(345, 1, "XLSX", 10);

    as("yubei.cashier").get(plan.path()).then().statusCode(404);
    as("energy.aid-clerk").get(plan.path()).then().statusCode(403);
    as("energy.auditor").get(plan.path()).then().statusCode(200);
    assertThat(
            as(CASHIER)
                .get(PaymentPlan.PLANS + "?limit=200")
                .jsonPath()
                .getList("items.id", String.class))
        .contains(plan.id());
    post(
            CASHIER,
            PaymentPlan.PLANS,
            Map.of(
                "fundId",
                plan.fund(),
                "bankProfile",
                "NONE",
                "title",
                "x",
                "item",
                "LIVING_AID",
                "period",
                "2026-11",
                "declaredCount",
                1,
                "declaredTotal",
                Aid.yuan("1.00")))
        .then()
        .statusCode(422)
        .body("type", endsWith(":no-bank-profile"));
  }

  private static void signedAndHashed(String file, Response fetched) throws Exception {
    fetched
        .then()
        .statusCode(200)
        .header("Content-Type", org.hamcrest.Matchers.startsWith("application/xml"));
    byte[] bytes = fetched.asByteArray();
    assertThat(new String(bytes, java.nio.charset.StandardCharsets.UTF_8))
        .contains("pain.001.001.09");
    assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
        .isEqualTo(sha256(file));
    var about = bank().get("/api/aid/payment-batches/" + file).jsonPath();
    Map<String, String> keys = new HashMap<>();
    bank()
        .get("/api/aid/bank/signing-keys")
        .jsonPath()
        .<Map<String, String>>getList("items")
        .forEach(key -> keys.put(key.get("id"), key.get("publicKey")));
    Signature signature = Signature.getInstance("Ed25519");
    signature.initVerify(
        KeyFactory.getInstance("Ed25519")
            .generatePublic(
                new X509EncodedKeySpec(
                    Base64.getDecoder().decode(keys.get(about.getString("signingKeyId"))))));
    signature.update(bytes);
    assertThat(signature.verify(Base64.getDecoder().decode(about.getString("signature")))).isTrue();
  }

  private static String sha256(String file) {
    return bank().get("/api/aid/payment-batches/" + file).then().extract().path("sha256");
  }

  private static List<Map<String, Object>> answers(String file, String outcome) {
    Map<String, String> outcomes = new HashMap<>();
    lines(file).forEach(line -> outcomes.put(line, outcome));
    return BankFile.body(outcomes);
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
