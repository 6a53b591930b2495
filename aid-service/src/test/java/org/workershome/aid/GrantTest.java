package org.workershome.aid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.workershome.aid.support.Aid.approve;
import static org.workershome.aid.support.Aid.as;
import static org.workershome.aid.support.Aid.decide;
import static org.workershome.aid.support.Aid.draftOf;
import static org.workershome.aid.support.Aid.filed;
import static org.workershome.aid.support.Aid.fund;
import static org.workershome.aid.support.Aid.newKey;
import static org.workershome.aid.support.Aid.post;
import static org.workershome.aid.support.Aid.proposed;
import static org.workershome.aid.support.Aid.referred;
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
import org.workershome.kit.testing.Tokens;

/** What may be granted, by whom, and that an approval is of what was seen. */
@ServiceTest
class GrantTest {
  private static final String APPROVER = "energy.aid-approver";

  @AfterEach
  void theBooksAgree() {
    Books.agree();
  }

  @Test
  void anApprovalOfOtherContentIsRefused() {
    String grant = proposed(filed(501), fund("1000.00"), "100.00");

    decide(APPROVER, grant, "approval", Map.of("outcome", "APPROVE", "contentHash", "0".repeat(64)))
        .then()
        .statusCode(422)
        .body("type", endsWith(":content-changed"));

    as(APPROVER).get(grant).then().body("state", equalTo("PROPOSED"));
  }

  @Test
  void aGrantIsDecidedOnce() {
    String fund = fund("1000.00");
    String grant = proposed(filed(502), fund, "100.00");
    approve(APPROVER, grant).then().statusCode(200).body("state", equalTo("APPROVED"));

    approve(APPROVER, grant)
        .then()
        .statusCode(409)
        .body("type", endsWith(":illegal-move"))
        .body("legalMoves", empty());

    holds(fund, "900.00", "100.00");
  }

  @Test
  void aRefusedGrantReservesNothingAndFreesTheCap() {
    String fund = fund("10000.00");
    String household = filed(503);
    String grant = proposed(household, fund, "8400.00");
    String hash = as(APPROVER).get(grant).then().extract().path("contentHash");

    decide(APPROVER, grant, "approval", Map.of("outcome", "REFUSE", "contentHash", hash))
        .then()
        .statusCode(200)
        .body("state", equalTo("REFUSED"));

    holds(fund, "10000.00", "0.00");
    approve(APPROVER, proposed(household, fund, "8400.00")).then().statusCode(200);
  }

  @Test
  void theCapOfTheYearHoldsToTheLastFen() {
    String fund = fund("20000.00");
    String household = filed(504);
    proposed(household, fund, "8000.00");

    propose(household, fund, "400.01")
        .then()
        .statusCode(422)
        .body("type", endsWith(":cap-exceeded"))
        .body("article", equalTo("总工发〔2015〕20号 第五条"))
        .body("cap.amount", equalTo("8400.00"));
    propose(household, fund, "400.00").then().statusCode(201);
  }

  @Test
  void manyProposalsAtOnceDoNotPassTheCap() throws Exception {
    String fund = fund("20000.00");
    String household = filed(505);
    List<Integer> answers = new ArrayList<>();
    try (ExecutorService rivals = Executors.newFixedThreadPool(16)) {
      List<Future<Integer>> running = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        running.add(rivals.submit(() -> propose(household, fund, "1000.00").statusCode()));
      }
      for (Future<Integer> answer : running) {
        answers.add(answer.get());
      }
    }

    assertThat(answers).containsOnly(201, 422).filteredOn(status -> status == 201).hasSize(8);
  }

  @Test
  void aFundThatIsShortByOneFenSaysWhatItHolds() {
    String fund = fund("99.99");
    String grant = proposed(filed(506), fund, "100.00");

    approve(APPROVER, grant)
        .then()
        .statusCode(422)
        .body("type", endsWith(":fund-short"))
        .body("available.amount", equalTo("99.99"));

    holds(fund, "99.99", "0.00");
    as(APPROVER).get(grant).then().body("state", equalTo("PROPOSED"));
  }

  @Test
  void withoutAFileInForceThereIsNoAid() {
    String draft = draftOf(referred("person-" + newKey()));

    propose(draft.substring(draft.lastIndexOf('/') + 1), fund("100.00"), "50.00")
        .then()
        .statusCode(422)
        .body("type", endsWith(":not-on-file"))
        .body("article", equalTo("总工发〔2015〕20号 第三条"));
  }

  @Test
  void theHouseholdsOwnPersonDecidesNothingOnIt() {
    String grant = proposed(filed(507), fund("1000.00"), "100.00");
    String recipient =
        org.workershome.kit.testing.Database.text(
            "select person_ref from aid_grant where id = '"
                + grant.substring(grant.lastIndexOf('/') + 1)
                + "'");
    String hash = as(APPROVER).get(grant).then().extract().path("contentHash");

    io.restassured.RestAssured.given()
        .header("Authorization", Tokens.of(APPROVER).personRef(recipient).bearer())
        .contentType("application/json")
        .header("Idempotency-Key", newKey())
        .header("If-Match", "\"1\"")
        .body(Map.of("outcome", "APPROVE", "contentHash", hash))
        .post(grant + "/approval")
        .then()
        .statusCode(422)
        .body("type", endsWith(":own-household"));
  }

  @Test
  void amountsThatAreNoneAreRefused() {
    String household = filed(508);
    String fund = fund("1000.00");

    for (Object amount :
        List.of(
            yuan("0.00"),
            yuan("-1.00"),
            yuan("1.001"),
            Map.of("amount", 5, "currency", "CNY"),
            Map.of("amount", "5.00", "currency", "USD"))) {
      post(
              "energy.aid-clerk",
              "/api/aid/grants",
              Map.of("householdId", household, "fundId", fund, "amount", amount, "reason", "x"))
          .then()
          .statusCode(400)
          .body("faults.field[0]", org.hamcrest.Matchers.startsWith("amount"));
    }
  }

  @Test
  void aRepeatedApprovalReservesOnceAndAChangedOneIsRefused() {
    String fund = fund("1000.00");
    String grant = proposed(filed(509), fund, "100.00");
    String hash = as(APPROVER).get(grant).then().extract().path("contentHash");
    String key = newKey();
    Response first = approval(grant, key, "APPROVE", hash);
    first.then().statusCode(200);

    Response again = approval(grant, key, "APPROVE", hash);
    Response changed = approval(grant, key, "REFUSE", hash);

    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.asString()).isEqualTo(first.asString());
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    changed.then().statusCode(422).body("type", endsWith(":idempotency-key-reused"));
    holds(fund, "900.00", "100.00");
  }

  private static Response approval(String grant, String key, String outcome, String hash) {
    return as(APPROVER)
        .header("Idempotency-Key", key)
        .header("If-Match", "\"1\"")
        .body(Map.of("outcome", outcome, "contentHash", hash))
        .post(grant + "/approval");
  }

  private static Response propose(String household, String fund, String amount) {
    return post(
        "energy.aid-clerk",
        "/api/aid/grants",
        Map.of("householdId", household, "fundId", fund, "amount", yuan(amount), "reason", "生活救助"));
  }

  private static void holds(String fund, String available, String reserved) {
    as("energy.cashier")
        .get("/api/aid/funds/" + fund)
        .then()
        .statusCode(200)
        .body("available.amount", equalTo(available))
        .body("reserved.amount", equalTo(reserved));
  }
}
