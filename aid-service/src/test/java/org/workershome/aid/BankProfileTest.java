package org.workershome.aid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.workershome.aid.support.Aid.as;
import static org.workershome.aid.support.Aid.decide;
import static org.workershome.aid.support.Aid.post;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.aid.support.Aid;
import org.workershome.aid.support.BankProfile;
import org.workershome.aid.support.ServiceTest;
import org.workershome.kit.testing.Tokens;

/**
 * How a bank takes files is proposed by one, put in force by another, and holds from its day on.
 */
@ServiceTest
class BankProfileTest {
  private static final String PROFILES = "/api/aid/bank-profiles";

  @Test
  void whatIsOnlyProposedIsNotUsed() {
    String code = BankProfile.newCode();
    Map<String, Object> body = BankProfile.body(code, "XLSX", 1000);
    String id = post("energy.cashier", PROFILES, body).then().statusCode(201).extract().path("id");

    estimate(code, 10).then().statusCode(404);
    decide("energy.aid-approver", PROFILES + "/" + id, "approval", Map.of("outcome", "APPROVE"))
        .then()
        .statusCode(200)
        .body("state", equalTo("APPROVED"))
        .body("debtorAccountMasked", equalTo("*".repeat(13) + account(body).substring(13)));
    estimate(code, 1001)
        .then()
        .statusCode(200)
        .body("files", equalTo(2))
        .body("lines", equalTo(1001));
    post("energy.cashier", PROFILES, body)
        .then()
        .statusCode(409)
        .body("type", endsWith(":profile-exists"));
  }

  @Test
  void theDefaultsAreAThousandLinesAndTenFilesAnHour() {
    Map<String, Object> body = BankProfile.body(BankProfile.newCode(), "PAIN_001_001_09", 1);
    body.remove("linesPerFile");
    body.remove("filesPerHour");

    post("energy.cashier", PROFILES, body)
        .then()
        .statusCode(201)
        .body("linesPerFile", equalTo(1000))
        .body("filesPerHour", equalTo(10));
  }

  @Test
  void whoeverProposedItDoesNotPutItInForceEvenWithAnotherAccount() {
    String id =
        post("energy.cashier", PROFILES, BankProfile.body(BankProfile.newCode(), "XLSX", 10))
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    io.restassured.RestAssured.given()
        .header(
            "Authorization",
            Tokens.of("energy.aid-approver")
                .personRef(Tokens.personRefOf("energy.cashier"))
                .bearer())
        .contentType("application/json")
        .header("Idempotency-Key", Aid.newKey())
        .header("If-Match", "\"1\"")
        .body(Map.of("outcome", "APPROVE"))
        .post(PROFILES + "/" + id + "/approval")
        .then()
        .statusCode(422)
        .body("type", endsWith(":same-person"));
    decide("energy.aid-approver", PROFILES + "/" + id, "approval", Map.of("outcome", "REFUSE"))
        .then()
        .statusCode(200)
        .body("state", equalTo("REFUSED"));
    decide("energy.aid-approver", PROFILES + "/" + id, "approval", Map.of("outcome", "APPROVE"))
        .then()
        .statusCode(409)
        .body("type", endsWith(":illegal-move"));
  }

  @Test
  void theLatestThatHasBegunHolds() {
    String code = BankProfile.newCode();
    Map<String, Object> early = BankProfile.body(code, "XLSX", 1000);
    Map<String, Object> now = BankProfile.body(code, "XLSX", 500);
    now.put("effectiveFrom", "2026-06-01");
    Map<String, Object> later = BankProfile.body(code, "XLSX", 1);
    later.put("effectiveFrom", "2100-01-01");
    List.of(early, now, later).forEach(BankProfile::approved);

    estimate(code, 1000).then().statusCode(200).body("files", equalTo(2));
  }

  @Test
  void everyFaultOfAProfileIsNamed() {
    Map<String, Object> body = BankProfile.body("b", "XLSX", 0);
    body.put("debtorBankCode", "1");
    post("energy.cashier", PROFILES, body)
        .then()
        .statusCode(400)
        .body("faults.field", containsInAnyOrder("code", "linesPerFile", "debtorBankCode"));

    Map<String, Object> windows = BankProfile.body(BankProfile.newCode(), "XLSX", 10);
    windows.put(
        "windows",
        List.of(
            Map.of("opens", "09:00:00", "cutOff", "12:00:00", "paidAfterDays", 0),
            Map.of("opens", "11:00:00", "cutOff", "10:00:00", "paidAfterDays", 0),
            Map.of("opens", "10:00:00", "cutOff", "13:00:00", "paidAfterDays", 0)));
    post("energy.cashier", PROFILES, windows)
        .then()
        .statusCode(400)
        .body("faults.code", hasItem("NOT_AFTER"))
        .body("faults.code", hasItem("OVERLAPS"));
  }

  @Test
  void anotherUnionSeesNothingOfIt() {
    String code = BankProfile.newCode();
    String path = BankProfile.approved(BankProfile.body(code, "XLSX", 10));

    as("yubei.cashier").get(path).then().statusCode(404);
    as("yubei.cashier")
        .get(PROFILES + "/in-force/" + code + "/estimate?lines=1")
        .then()
        .statusCode(404);
    as("energy.aid-clerk").get(path).then().statusCode(403);
    assertThat(as("energy.cashier").get(PROFILES).jsonPath().getList("items.code", String.class))
        .contains(code);
  }

  private static io.restassured.response.Response estimate(String code, int lines) {
    return as("energy.cashier").get(PROFILES + "/in-force/" + code + "/estimate?lines=" + lines);
  }

  private static String account(Map<String, Object> body) {
    return String.valueOf(body.get("debtorAccount"));
  }
}
