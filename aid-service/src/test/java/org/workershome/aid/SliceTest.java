package org.workershome.aid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.workershome.aid.support.Aid.approve;
import static org.workershome.aid.support.Aid.as;
import static org.workershome.aid.support.Aid.bank;
import static org.workershome.aid.support.Aid.batch;
import static org.workershome.aid.support.Aid.citizenId;
import static org.workershome.aid.support.Aid.draftOf;
import static org.workershome.aid.support.Aid.file;
import static org.workershome.aid.support.Aid.filed;
import static org.workershome.aid.support.Aid.fund;
import static org.workershome.aid.support.Aid.lines;
import static org.workershome.aid.support.Aid.newKey;
import static org.workershome.aid.support.Aid.particulars;
import static org.workershome.aid.support.Aid.proposed;
import static org.workershome.aid.support.Aid.referred;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.workershome.aid.support.Books;
import org.workershome.aid.support.ServiceTest;
import org.workershome.kit.testing.Topics;

/** From a referral to money on an account, and back. */
@ServiceTest
class SliceTest {
  @AfterEach
  void theBooksAgree() {
    Books.agree();
  }

  @Test
  void aReferralOpensADraftThatShowsNothingInClear() {
    // Given
    String path = draftOf(referred("person-" + newKey()));

    // When
    var answer =
        as("energy.aid-clerk")
            .header("Idempotency-Key", newKey())
            .header("If-Match", "\"1\"")
            .body(particulars(citizenId(1)))
            .put(path + "/particulars");

    // Then
    answer
        .then()
        .statusCode(200)
        .body("state", equalTo("DRAFT"))
        .body("headName", equalTo("王**"))
        .body("headCitizenId", equalTo("500***********" + citizenId(1).substring(14)))
        .body("phone", equalTo("138****5678"))
        .body("bankCard", endsWith("6019"))
        .body("bankCard", not(equalTo("6217000000000006019")));
  }

  @Test
  void aSettledPaymentMovesTheMoneyAndIsTold() {
    // Given
    String fund = fund("5000.00");
    String grant = proposed(filed(2), fund, "1000.00");
    approve("energy.aid-approver", grant).then().statusCode(200);
    String batch = batch(fund);
    String file = file(batch);

    // When
    answer(batch, lines(file).getFirst(), "SETTLED").then().statusCode(200);

    // Then
    as("energy.aid-clerk").get(grant).then().body("state", equalTo("SETTLED"));
    as("energy.cashier")
        .get("/api/aid/funds/" + fund)
        .then()
        .body("available.amount", equalTo("4000.00"))
        .body("reserved.amount", equalTo("0.00"))
        .body("paid.amount", equalTo("1000.00"));
    String id = grant.substring(grant.lastIndexOf('/') + 1);
    assertThat(Topics.published("workershome.aid", id, 1))
        .singleElement()
        .satisfies(
            event ->
                assertThat(Topics.header(event, "ce_type"))
                    .isEqualTo("org.workershome.aid.payment.settled.v1"));
  }

  @Test
  void aRejectedLineFreesItsMoneyAndAReturnedOneReversesIt() {
    // Given
    String fund = fund("5000.00");
    String first = proposed(filed(3), fund, "700.00");
    String second = proposed(filed(4), fund, "800.00");
    approve("energy.aid-approver", first).then().statusCode(200);
    approve("energy.aid-approver", second).then().statusCode(200);
    String batch = batch(fund);
    List<String> lines = lines(file(batch));

    // When
    bank()
        .header("Idempotency-Key", newKey())
        .body(
            Map.of(
                "fileSha256", sha256Of(batch),
                "lines",
                    List.of(
                        Map.of("lineId", lines.get(0), "outcome", "REJECTED", "reason", "已销户"),
                        Map.of("lineId", lines.get(1), "outcome", "SETTLED"))))
        .post("/api/aid/bank/files/" + batch + "/answer")
        .then()
        .statusCode(200);
    bank()
        .header("Idempotency-Key", newKey())
        .body(Map.of("lineId", lines.get(1), "reason", "账户异常"))
        .post("/api/aid/bank/returns")
        .then()
        .statusCode(200);

    // Then
    as("energy.aid-clerk").get(first).then().body("state", equalTo("REJECTED"));
    as("energy.aid-clerk").get(second).then().body("state", equalTo("RETURNED"));
    as("energy.cashier")
        .get("/api/aid/funds/" + fund)
        .then()
        .body("available.amount", equalTo("5000.00"))
        .body("paid.amount", equalTo("0.00"));
  }

  @Test
  void theSamePersonWithTwoAccountsCannotApproveWhatHeMade() {
    // Given
    String grant = proposed(filed(5), fund("5000.00"), "100.00");

    // When
    var answer = approve("energy.aid-approver2", grant);

    // Then
    answer.then().statusCode(422).body("type", endsWith(":same-person"));
    as("energy.aid-clerk").get(grant).then().body("state", equalTo("PROPOSED"));
  }

  @Test
  void oneFenOverTheCapOrTheFundIsRefusedAndMovesNothing() {
    // Given
    String household = filed(6);
    String fund = fund("100.00");
    String grant = proposed(household, fund, "100.01");

    // When
    var short_ = approve("energy.aid-approver", grant);
    var over =
        as("energy.aid-clerk")
            .header("Idempotency-Key", newKey())
            .body(
                Map.of(
                    "householdId",
                    household,
                    "fundId",
                    fund,
                    "amount",
                    org.workershome.aid.support.Aid.yuan("8300.00"),
                    "reason",
                    "超限"))
            .post("/api/aid/grants");

    // Then
    short_.then().statusCode(422).body("type", endsWith(":fund-short"));
    over.then().statusCode(422).body("type", endsWith(":cap-exceeded"));
    as("energy.cashier")
        .get("/api/aid/funds/" + fund)
        .then()
        .body("available.amount", equalTo("100.00"))
        .body("reserved.amount", equalTo("0.00"));
  }

  @Test
  void aSecondPetitionOfThePersonJoinsTheFileThatIsThere() {
    // Given
    String person = "person-" + newKey();
    String path = draftOf(referred(person));

    // When
    UUID second = referred(person);

    // Then
    assertThat(draftOf(second)).isEqualTo(path);
  }

  private static io.restassured.response.Response answer(
      String batch, String line, String outcome) {
    return bank()
        .header("Idempotency-Key", newKey())
        .body(
            Map.of(
                "fileSha256", sha256Of(batch),
                "lines", List.of(Map.of("lineId", line, "outcome", outcome))))
        .post("/api/aid/bank/files/" + batch + "/answer");
  }

  private static String sha256Of(String batch) {
    return bank().get("/api/aid/payment-batches/" + batch).then().extract().path("sha256");
  }
}
