package org.workershome.aid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.workershome.aid.support.Aid.as;
import static org.workershome.aid.support.Aid.newKey;
import static org.workershome.aid.support.Aid.post;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.workershome.aid.support.ServiceTest;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.testing.Database;
import org.workershome.kit.testing.Tokens;

/**
 * Whatever is wrong with a request, its answer is a problem of a stable type, and nothing changes.
 * What every service has in common is in {@link ProblemTest}.
 */
@ServiceTest
class BadInputTest {
  private static final String CASHIER = "energy.cashier";
  private static final String FUNDS = "/api/aid/funds";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\":\"x\",\"source\":\"OWN_UNION_FUND\",\"year\":2026,\"extra\":1}",
        "{\"name\":\"x\",\"source\":\"A_FRIEND\",\"year\":2026}",
        "{\"name\":\"x\",\"source\":\"OWN_UNION_FUND\",\"year\":\"2026\"}",
        "{\"name\":\"x\",\"source\":\"OWN_UNION_FUND\",\"year\":1999}",
        "{\"name\":7,\"source\":\"OWN_UNION_FUND\",\"year\":2026}",
        "{\"name\":\"x\",\"name\":\"y\",\"source\":\"OWN_UNION_FUND\",\"year\":2026}",
        "{\"name\":\"x\",",
        "null",
        "[]"
      })
  void aBodyThatIsNotUnderstoodMakesNoFund(String body) {
    long before = Database.count("fund");

    refused(
        as(CASHIER).header("Idempotency-Key", newKey()).body(body).post(FUNDS),
        400,
        "malformed-request|invalid-fields");

    assertThat(Database.count("fund")).isEqualTo(before);
  }

  @Test
  void allMissingFieldsAreNamedAtOnce() {
    refused(post(CASHIER, FUNDS, Map.of()), 400, "invalid-fields")
        .body("faults.field", hasItems("name", "source", "year"));
  }

  @Test
  void aKeyIsNeededAndServesOneRequest() {
    refused(as(CASHIER).body(fund("甲")).post(FUNDS), 400, "idempotency-key-missing");
    String key = newKey();
    Response first = open(key, "甲 " + key);
    first.then().statusCode(201);

    Response again = open(key, "甲 " + key);
    refused(open(key, "乙 " + key), 422, "idempotency-key-reused");

    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.asString()).isEqualTo(first.asString());
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(Database.text("select count(*) from fund where name like '% " + key + "'"))
        .isEqualTo("1");
  }

  @Test
  void theSameRequestManyTimesAtOnceIsDoneOnce() throws Exception {
    String key = newKey();
    List<Integer> answers = new ArrayList<>();
    try (ExecutorService rivals = Executors.newFixedThreadPool(16)) {
      List<Future<Integer>> running = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        running.add(rivals.submit(() -> open(key, "丙 " + key).statusCode()));
      }
      for (Future<Integer> answer : running) {
        answers.add(answer.get());
      }
    }

    assertThat(answers).containsAnyOf(201).containsOnly(201, 409);
    assertThat(Database.text("select count(*) from fund where name = '丙 " + key + "'"))
        .isEqualTo("1");
  }

  @Test
  void anotherPersonsKeyIsAnotherKey() {
    String key = newKey();
    open(key, "丁 " + key).then().statusCode(201);

    as("yubei.cashier")
        .header("Idempotency-Key", key)
        .body(fund("戊 " + key))
        .post(FUNDS)
        .then()
        .statusCode(201);
  }

  @Test
  void anUnknownOrWrongParameterIsRefused() {
    refused(as("energy.aid-clerk").get("/api/households?stat=DRAFT"), 400, "unknown-parameter");
    refused(as("energy.aid-clerk").get("/api/households?limit=0"), 400, "invalid-fields");
    refused(as("energy.aid-clerk").get("/api/households?limit=201"), 400, "invalid-fields");
    refused(as("energy.aid-clerk").get("/api/households?cursor=abc"), 400, "invalid-fields");
    for (String wrong :
        List.of("/api/households?state=NONE", "/api/aid/condolence-targets?group=NONE")) {
      // A value that is none of the parameter's: whether 400 or 404 is kit's to say.
      assertThat(as("energy.aid-clerk").get(wrong).statusCode()).isIn(400, 404);
    }
  }

  @Test
  void aCursorOfAnotherListIsRefused() {
    post(CASHIER, FUNDS, fund("己 " + newKey())).then().statusCode(201);
    post(CASHIER, FUNDS, fund("庚 " + newKey())).then().statusCode(201);
    String cursor = as(CASHIER).get(FUNDS + "?limit=1").jsonPath().getString("next");

    refused(as("energy.aid-clerk").get("/api/households?cursor=" + cursor), 400, "invalid-fields")
        .body("faults.code", hasItem("CURSOR_OF_ANOTHER_LIST"));
  }

  @Test
  void whatIsNotThereIsNotFound() {
    for (String path :
        List.of(
            "/api/households/" + Ids.next(),
            "/api/households/not-an-id",
            "/api/aid/funds/" + Ids.next(),
            "/api/aid/ledger",
            "/api/aid/nothing")) {
      refused(as(CASHIER).get(path), 404, "not-found");
    }
    refused(as("energy.aid-clerk").get("/api/aid/grants/" + Ids.next()), 404, "not-found");
    refused(as(CASHIER).get("/api/aid/payment-batches/" + Ids.next()), 404, "not-found");
    refused(as(CASHIER).get("/api/aid/appropriations/" + Ids.next()), 404, "not-found");
  }

  @Test
  void aTokenWithoutAUnionOrAPersonMakesNothing() {
    for (String claim : List.of("union", "person_ref")) {
      var answer =
          io.restassured.RestAssured.given()
              .header("Authorization", Tokens.of(CASHIER).without(claim).bearer())
              .contentType("application/json")
              .header("Idempotency-Key", newKey())
              .header("If-Match", "\"1\"");
      if (claim.equals("union")) {
        refused(answer.body(fund("辛")).post(FUNDS), 403, "forbidden");
      } else {
        refused(
            answer.body(Map.of("fundId", Ids.next())).post("/api/aid/payment-batches"),
            422,
            "nothing-to-pay");
      }
    }
  }

  @Test
  void noPersonalDataStandsInAProblem() {
    var answer =
        as("energy.aid-clerk")
            .header("Idempotency-Key", newKey())
            .header("If-Match", "\"1\"")
            .body("{\"headName\":\"张秘密\",\"headCitizenId\":\"110105194912310021\",\"phone\":5}")
            .put("/api/households/" + Ids.next() + "/particulars");

    answer.then().statusCode(400).body("type", endsWith(":invalid-fields"));
    assertThat(answer.asString()).doesNotContain("张秘密", "110105194912310021");
  }

  private static Response open(String key, String name) {
    return as(CASHIER).header("Idempotency-Key", key).body(fund(name)).post(FUNDS);
  }

  private static Map<String, Object> fund(String name) {
    return Map.of("name", name, "source", "OWN_UNION_FUND", "year", 2026);
  }

  private static ValidatableResponse refused(Response answer, int status, String codes) {
    return answer
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", matchesPattern("urn:workershome:problem:(" + codes + ")"));
  }
}
