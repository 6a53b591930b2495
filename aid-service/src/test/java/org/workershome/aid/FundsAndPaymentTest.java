package org.workershome.aid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.workershome.aid.support.Aid.approve;
import static org.workershome.aid.support.Aid.as;
import static org.workershome.aid.support.Aid.batch;
import static org.workershome.aid.support.Aid.decide;
import static org.workershome.aid.support.Aid.file;
import static org.workershome.aid.support.Aid.filed;
import static org.workershome.aid.support.Aid.filedWithoutConsent;
import static org.workershome.aid.support.Aid.fund;
import static org.workershome.aid.support.Aid.newKey;
import static org.workershome.aid.support.Aid.post;
import static org.workershome.aid.support.Aid.proposed;
import static org.workershome.aid.support.Aid.yuan;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.workershome.aid.support.Books;
import org.workershome.aid.support.ServiceTest;
import org.workershome.kit.testing.Database;
import org.workershome.kit.testing.Tokens;

/** Money gets into a fund by two people and out of it by three. */
@ServiceTest
class FundsAndPaymentTest {
  private static final String CASHIER = "energy.cashier";

  @AfterEach
  void theBooksAgree() {
    Books.agree();
  }

  @Test
  void whatIsOnlyProposedIsNotInTheFund() {
    String fund = emptyFund();
    String appropriation = proposeMoney(fund, "500.00", "V-" + newKey());

    as(CASHIER)
        .get("/api/aid/funds/" + fund)
        .then()
        .header("ETag", notNullValue())
        .body("available.amount", equalTo("0.00"));
    decide("energy.aid-approver", appropriation, "approval", Map.of()).then().statusCode(200);
    as(CASHIER)
        .get("/api/aid/funds/" + fund)
        .then()
        .body("appropriated.amount", equalTo("500.00"))
        .body("available.amount", equalTo("500.00"));
    decide("energy.aid-approver", appropriation, "approval", Map.of())
        .then()
        .statusCode(409)
        .body("type", endsWith(":illegal-move"));
  }

  @Test
  void theCashiersOtherAccountDoesNotApproveWhatHeProposed() {
    String appropriation = proposeMoney(emptyFund(), "500.00", "V-" + newKey());

    given(
            Tokens.of("energy.aid-approver").personRef(Tokens.personRefOf(CASHIER)).bearer(),
            Map.of())
        .post(appropriation + "/approval")
        .then()
        .statusCode(422)
        .body("type", endsWith(":same-person"));
  }

  @Test
  void oneVoucherIsEnteredOnce() {
    String fund = emptyFund();
    String voucher = "V-" + newKey();
    proposeMoney(fund, "500.00", voucher);

    post(
            CASHIER,
            "/api/aid/funds/" + fund + "/appropriations",
            Map.of("amount", yuan("500.00"), "voucher", voucher))
        .then()
        .statusCode(409)
        .body("type", endsWith(":voucher-exists"));
  }

  @Test
  void theTrialBalanceIsZeroAndSaysSo() {
    String fund = fund("750.50");
    approve("energy.aid-approver", proposed(filed(601), fund, "250.25")).then().statusCode(200);

    as("energy.auditor")
        .get("/api/aid/ledger/trial-balance?fundId=" + fund)
        .then()
        .statusCode(200)
        .body("balanced", equalTo(true))
        .body("sum.amount", equalTo("0.00"))
        .body("accounts", hasSize(4))
        .body("accounts.fundId", everyItem(equalTo(fund)));
    as("city.auditor")
        .get("/api/aid/ledger/trial-balance")
        .then()
        .statusCode(200)
        .body("balanced", equalTo(true))
        .body("accounts.fundId", hasItem(fund));
  }

  @Test
  void whoMadeOrApprovedAGrantDoesNotPayIt() {
    String fund = fund("1000.00");
    String grant = proposed(filed(602), fund, "100.00");
    approve("energy.aid-approver", grant).then().statusCode(200);

    for (String actor : List.of("energy.aid-clerk", "energy.aid-approver")) {
      given(
              Tokens.of(CASHIER).personRef(Tokens.personRefOf(actor)).bearer(),
              Map.of("fundId", fund))
          .post("/api/aid/payment-batches")
          .then()
          .statusCode(422)
          .body("type", endsWith(":same-person"));
    }
    as(CASHIER).get(grant).then().body("state", equalTo("APPROVED"));
  }

  @Test
  void whoHasNotAgreedIsNotHandedToTheBankAndHisGrantSaysSo() {
    // Given two grants of one fund, of whom only one agreed
    String fund = fund("1000.00");
    String household = filedWithoutConsent(606);
    String held = proposed(household, fund, "100.00");
    approve("energy.aid-approver", held).then().statusCode(200);
    post(CASHIER, "/api/aid/payment-batches", Map.of("fundId", fund))
        .then()
        .statusCode(422)
        .body("type", endsWith(":consent-missing"));
    String paid = proposed(filed(607), fund, "50.00");
    approve("energy.aid-approver", paid).then().statusCode(200);

    // When
    String batch = batch(fund);

    // Then
    as(CASHIER)
        .get("/api/aid/payment-batches/" + batch)
        .then()
        .body("lineCount", equalTo(1))
        .body("heldBack", equalTo(1));
    as(CASHIER).get(paid).then().body("state", equalTo("IN_FILE")).body("heldBack", nullValue());
    as(CASHIER)
        .get(held)
        .then()
        .body("state", equalTo("APPROVED"))
        .body("heldBack", equalTo("CONSENT_MISSING"));

    // When he agrees at the counter of another union, which this cashier does not see
    String person =
        as(CASHIER).get("/api/households/" + household).then().extract().path("personRef");
    given(
            Tokens.of("yubei.worker").personRef(person).bearer(),
            Map.of("purpose", "PAY_BY_BANK", "textVersion", "2026-1"))
        .post("/api/aid/consents")
        .then()
        .statusCode(201);

    // Then he is paid
    as(CASHIER).get(held).then().body("heldBack", nullValue());
    assertThat(file(batch(fund)).lines().filter(line -> line.startsWith("LINE"))).hasSize(1);
    as(CASHIER).get(held).then().body("state", equalTo("IN_FILE"));
  }

  @Test
  void whatIsInAFileIsNotPutIntoAnother() {
    String fund = fund("1000.00");
    approve("energy.aid-approver", proposed(filed(603), fund, "100.00")).then().statusCode(200);
    batch(fund);

    post(CASHIER, "/api/aid/payment-batches", Map.of("fundId", fund))
        .then()
        .statusCode(422)
        .body("type", endsWith(":nothing-to-pay"));
  }

  @Test
  void manyCashiersAtOnceWriteEachPaymentOnce() throws Exception {
    String fund = fund("1000.00");
    String household = filed(604);
    for (int i = 0; i < 5; i++) {
      approve("energy.aid-approver", proposed(household, fund, "10.00")).then().statusCode(200);
    }
    List<Integer> answers = new ArrayList<>();
    try (ExecutorService rivals = Executors.newFixedThreadPool(8)) {
      List<Future<Integer>> running = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        running.add(
            rivals.submit(
                () ->
                    post(CASHIER, "/api/aid/payment-batches", Map.of("fundId", fund))
                        .statusCode()));
      }
      for (Future<Integer> answer : running) {
        answers.add(answer.get());
      }
    }

    assertThat(answers).containsOnly(201, 422).filteredOn(status -> status == 201).hasSize(1);
    assertThat(
            Database.text(
                "select count(*) from payment_line l join payment_batch b on b.id = l.batch_id"
                    + " where b.fund_id = '"
                    + fund
                    + "'"))
        .isEqualTo("5");
  }

  @Test
  void theFileIsReadByBankAndCashierAloneAndSealedAtRest() {
    String fund = fund("1000.00");
    approve("energy.aid-approver", proposed(filed(605), fund, "100.00")).then().statusCode(200);
    String batch = batch(fund);
    String path = "/api/aid/payment-batches/" + batch;

    assertThat(file(batch)).startsWith("BATCH,ZF-").contains("6217000000000006019", "王建国");
    download(CASHIER, path).then().statusCode(200);
    as("energy.auditor").get(path).then().statusCode(200).body("total.amount", equalTo("100.00"));
    for (String other : List.of("energy.auditor", "energy.aid-clerk", "energy.aid-approver")) {
      download(other, path).then().statusCode(403);
    }
    download("yubei.cashier", path).then().statusCode(404);
    assertThat(
            Database.text(
                "select count(*) from payment_batch where id = '"
                    + batch
                    + "' and position(convert_to('6217000000000006019', 'UTF8') in content_sealed) > 0"))
        .isEqualTo("0");
  }

  @Test
  void fundsAreListedPageByPage() {
    String first = emptyFund();
    String second = emptyFund();

    Response page = as(CASHIER).get("/api/aid/funds?limit=1");
    page.then().statusCode(200).body("items", hasSize(1)).body("items[0].id", equalTo(second));
    as(CASHIER)
        .get("/api/aid/funds?limit=1&cursor=" + page.jsonPath().getString("next"))
        .then()
        .statusCode(200)
        .body("items[0].id", equalTo(first));
    as("yubei.cashier").get("/api/aid/funds/" + first).then().statusCode(404);
  }

  private static String emptyFund() {
    return post(
            CASHIER,
            "/api/aid/funds",
            Map.of("name", "帮扶资金 " + newKey(), "source", "DONATION", "year", 2026))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static String proposeMoney(String fund, String amount, String voucher) {
    return "/api/aid/appropriations/"
        + post(
                CASHIER,
                "/api/aid/funds/" + fund + "/appropriations",
                Map.of("amount", yuan(amount), "voucher", voucher))
            .then()
            .statusCode(201)
            .extract()
            .<String>path("id");
  }

  private static io.restassured.specification.RequestSpecification given(
      String bearer, Object body) {
    return io.restassured.RestAssured.given()
        .header("Authorization", bearer)
        .contentType("application/json")
        .header("Idempotency-Key", newKey())
        .header("If-Match", "\"1\"")
        .body(body);
  }

  private static Response download(String account, String batch) {
    return as(account)
        .accept("text/csv, application/problem+json")
        .body(Map.of("purpose", "PAYMENT", "reason", "核对支付文件"))
        .post(batch + "/file");
  }
}
