package org.workershome.aid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.workershome.aid.support.Aid.as;
import static org.workershome.aid.support.Aid.draftOf;
import static org.workershome.aid.support.Aid.filed;
import static org.workershome.aid.support.Aid.fund;
import static org.workershome.aid.support.Aid.newKey;
import static org.workershome.aid.support.Aid.proposed;
import static org.workershome.aid.support.Aid.referred;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.workershome.aid.support.Referrals;
import org.workershome.aid.support.ServiceTest;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.testing.Contract;
import org.workershome.kit.testing.Tokens;

/** Each operation is closed to whom it is not for, and each record to whom it does not belong. */
@ServiceTest
class WhoSeesWhatTest {
  private static final String SOMETHING = "019ab0c2-6f00-7a3e-8c11-0242ac120002";

  static List<Contract.Operation> operations() {
    return Contract.operations();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyOperationNeedsAToken(Contract.Operation operation) {
    send(RestAssured.given(), operation)
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", startsWith("Bearer"))
        .body("type", equalTo("urn:workershome:problem:unauthenticated"));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyOperationIsClosedToAMachineOfAnotherAgency(Contract.Operation operation) {
    send(
            RestAssured.given()
                .header("Authorization", Tokens.ofMachine("agency-veto").bearer())
                .queryParams(
                    operation.id().equals("getAidFigures")
                        ? Map.of("union", "CQ", "from", "2026-01-01", "to", "2026-12-31")
                        : operation.id().equals("listCondolenceTargets")
                            ? Map.of("group", "MODEL_WORKER")
                            : Map.of()),
            operation)
        .then()
        .statusCode(403)
        .body("type", equalTo("urn:workershome:problem:forbidden"));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyAnswerIsDeclaredInChineseAndEnglish(Contract.Operation operation) {
    assertThat(operation.statuses())
        .contains("401", "403", "500", "503")
        .as("a success")
        .anyMatch(status -> status.startsWith("2"));
    // The hatches for stuck events are kit's and say nothing here.
    if (!operation.path().contains("-events")) {
      assertThat(operation.id()).isNotBlank();
      assertThat(summary(operation)).matches(".*\\p{IsHan}.* / \\w.*");
    }
  }

  @Test
  void notYoursAndNotThereAnswerAlike() {
    String household = "/api/households/" + filed(801);
    String fund = fund("1000.00");
    String grant = proposed(household.substring(household.lastIndexOf('/') + 1), fund, "10.00");

    for (String stranger : List.of("yubei.aid-clerk", "beibei.auditor")) {
      for (String hidden : List.of(household, grant, "/api/aid/funds/" + fund)) {
        String there = as(stranger).get(hidden).then().statusCode(404).extract().path("type");
        String absent =
            as(stranger)
                .get(hidden.substring(0, hidden.lastIndexOf('/') + 1) + Ids.next())
                .then()
                .statusCode(404)
                .extract()
                .path("type");
        assertThat(there).isEqualTo(absent);
      }
    }
  }

  @Test
  void staffOfAnotherUnionCannotMoveWhatTheyCannotSee() {
    String household = "/api/households/" + filed(802);
    String fund = fund("1000.00");
    String grant = proposed(household.substring(household.lastIndexOf('/') + 1), fund, "10.00");

    move("yubei.aid-clerk", household + "/submission", Map.of(), 404);
    move(
        "yubei.aid-reviewer",
        household + "/review",
        Map.of("outcome", "PASS", "opinion", "x"),
        404);
    move(
        "yubei.aid-approver",
        household + "/approval",
        Map.of("outcome", "APPROVE", "opinion", "x"),
        404);
    move(
        "yubei.aid-approver",
        grant + "/approval",
        Map.of("outcome", "APPROVE", "contentHash", "0".repeat(64)),
        404);
    move(
        "yubei.cashier",
        "/api/aid/funds/" + fund + "/appropriations",
        Map.of("amount", Map.of("amount", "1.00", "currency", "CNY"), "voucher", "v"),
        404);
  }

  @Test
  void aWorkerSeesHisOwnFileMaskedAndNoOther() {
    String own = draftOf(referred(Tokens.personRefOf("energy.worker2")));

    as("energy.worker2").get(own).then().statusCode(200).body("state", equalTo("DRAFT"));
    as("energy.worker2").get("/api/households").then().body("items.id", hasItem(id(own)));
    as("energy.worker").get(own).then().statusCode(404);
    as("energy.worker").get("/api/households").then().body("items.id", not(hasItem(id(own))));
  }

  @Test
  void anAuditorOfTheCitySeesAllUnionsAndAClerkOnlyHisOwn() {
    String energy = draftOf(referred("person-" + newKey()));
    String yubei = Referrals.draftIn("CQ.YUBEI");

    as("city.auditor")
        .get("/api/households?limit=200")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(id(energy)))
        .body("items.id", hasItem(id(yubei)));
    as("energy.aid-clerk")
        .get("/api/households?limit=200")
        .then()
        .body("items.id", hasItem(id(energy)))
        .body("items.id", not(hasItem(id(yubei))));
    as("city.auditor").get(yubei).then().statusCode(200);
  }

  @Test
  void rolesOfOtherTradesAreForbidden() {
    String household = draftOf(referred("person-" + newKey()));

    for (String other :
        Set.of("energy.petition-officer", "energy.judge", "energy.system-admin", "energy.donor")) {
      as(other).get(household).then().statusCode(403);
    }
    move("energy.auditor", household + "/submission", Map.of(), 403);
    move(
        "energy.aid-clerk",
        household + "/approval",
        Map.of("outcome", "APPROVE", "opinion", "x"),
        403);
  }

  private static String summary(Contract.Operation operation) {
    return Contract.read()
        .path("paths")
        .path(operation.path())
        .path(operation.method())
        .path("summary")
        .asText();
  }

  private static io.restassured.response.Response send(
      RequestSpecification request, Contract.Operation operation) {
    return request
        .contentType("application/json")
        .header("Idempotency-Key", newKey())
        .header("If-Match", "\"1\"")
        .body("{}")
        .request(operation.method().toUpperCase(Locale.ROOT), operation.pathWith(SOMETHING));
  }

  private static void move(String account, String path, Object body, int status) {
    as(account)
        .header("Idempotency-Key", newKey())
        .header("If-Match", "\"1\"")
        .body(body)
        .post(path)
        .then()
        .statusCode(status);
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
