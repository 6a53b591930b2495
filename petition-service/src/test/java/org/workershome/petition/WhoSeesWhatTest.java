package org.workershome.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.workershome.petition.support.Api.PETITIONS;
import static org.workershome.petition.support.Api.allRoutes;
import static org.workershome.petition.support.Api.anyone;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.newKey;
import static org.workershome.petition.support.Api.path;
import static org.workershome.petition.support.Api.petition;
import static org.workershome.petition.support.Api.referral;
import static org.workershome.petition.support.Api.submitted;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.workershome.kit.testing.Contract;
import org.workershome.kit.testing.TokenBuilder;
import org.workershome.kit.testing.Tokens;
import org.workershome.petition.support.ServiceTest;

/** Each operation is closed to whom it is not for, and each record to whom it does not belong. */
@ServiceTest
class WhoSeesWhatTest {
  private static final String SOMETHING = "019ab0c2-6f00-7a3e-8c11-0242ac120002";

  /** The status by query code is for people without an account; WaysInTest holds it. */
  private static final String OPEN_TO_ALL = "askPetitionStatus";

  /** Files go in and come out there: {@link #filesAreClosedToo} asks as they want to be asked. */
  private static final String IMPORTS = "-imports";

  static List<Contract.Operation> operations() {
    return Contract.operations().stream()
        .filter(operation -> !operation.id().equals(OPEN_TO_ALL))
        .filter(operation -> !operation.path().contains(IMPORTS))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyOperationNeedsAToken(Contract.Operation operation) {
    anyone()
        .header("Idempotency-Key", newKey())
        .body("{}")
        .request(
            operation.method().toUpperCase(java.util.Locale.ROOT), operation.pathWith(SOMETHING))
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", startsWith("Bearer"))
        .body("type", equalTo("urn:workershome:problem:unauthenticated"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/petitions/history-imports", "/api/petitions/roster-imports"})
  void filesAreClosedToo(String imports) {
    Map<String, Object> run = Map.of("dryRun", SOMETHING, "sha256", "0".repeat(64));
    for (String bearer : List.of("", Tokens.ofMachine("agency-veto").bearer())) {
      int refused = bearer.isEmpty() ? 401 : 403;
      asking(bearer)
          .contentType("text/csv")
          .body("a,b".getBytes(java.nio.charset.StandardCharsets.UTF_8))
          .post(imports)
          .then()
          .statusCode(refused);
      asking(bearer).get(imports).then().statusCode(refused);
      asking(bearer).get(imports + "/" + SOMETHING).then().statusCode(refused);
      asking(bearer).get(imports + "/" + SOMETHING + "/result").then().statusCode(refused);
      asking(bearer)
          .contentType("application/json")
          .header("If-Match", "\"1\"")
          .body(run)
          .post(imports + "/" + SOMETHING + "/run")
          .then()
          .statusCode(refused);
    }
  }

  private static io.restassured.specification.RequestSpecification asking(String bearer) {
    var request = io.restassured.RestAssured.given().header("Idempotency-Key", newKey());
    return bearer.isEmpty() ? request : request.header("Authorization", bearer);
  }

  /** But for the names of unions, which are for whoever has a token. */
  static Stream<Contract.Operation> closedOperations() {
    return operations().stream().filter(operation -> !operation.path().startsWith("/api/unions"));
  }

  @ParameterizedTest
  @MethodSource("closedOperations")
  void everyOperationIsClosedToAMachineOfAnotherAgency(Contract.Operation operation) {
    anyone()
        .header("Authorization", Tokens.ofMachine("agency-veto").bearer())
        .header("Idempotency-Key", newKey())
        .header("If-Match", "\"1\"")
        .queryParams(
            operation.id().equals("getPetitionFigures")
                ? Map.of("union", "CQ", "from", "2026-01-01", "to", "2026-12-31")
                : Map.of())
        .body("{}")
        .request(
            operation.method().toUpperCase(java.util.Locale.ROOT), operation.pathWith(SOMETHING))
        .then()
        .statusCode(403)
        .body("type", equalTo("urn:workershome:problem:forbidden"));
  }

  static Stream<TokenBuilder> worthlessTokens() {
    return Stream.of(
        worker().expired(),
        worker().wrongIssuer(),
        worker().wrongAudience(),
        worker().forged(),
        worker().unsigned(),
        worker().unknownKey());
  }

  @ParameterizedTest
  @MethodSource("worthlessTokens")
  void aTokenThatIsNotOurProvidersForUsAndForNowIsWorthNothing(TokenBuilder token) {
    anyone()
        .header("Authorization", token.bearer())
        .header("Idempotency-Key", newKey())
        .body(petition())
        .post(PETITIONS)
        .then()
        .statusCode(401)
        .body("type", equalTo("urn:workershome:problem:unauthenticated"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"energy.worker2", "yubei.petition-officer", "yubei.worker", "beibei.leader"})
  void notYoursAndNotThereAnswerAlike(String stranger) {
    String id = submitted("energy.worker");

    for (String what : List.of("", "/timeline", "/notices")) {
      String hidden =
          as(stranger).get(path(id) + what).then().statusCode(404).extract().path("type");
      String absent =
          as(stranger).get(path(newUuid()) + what).then().statusCode(404).extract().path("type");
      assertThat(hidden).isEqualTo(absent).isEqualTo("urn:workershome:problem:not-found");
    }
  }

  @Test
  void anOfficerOfAnotherUnionCannotMoveWhatHeCannotSee() {
    String id = submitted("energy.worker");

    for (var move :
        Map.of(
                "registration", Map.<String, Object>of(),
                "statutory-route", allRoutes(),
                "hardship-referral", referral())
            .entrySet()) {
      as("yubei.petition-officer")
          .header("Idempotency-Key", newKey())
          .header("If-Match", "\"1\"")
          .body(move.getValue())
          .post(path(id) + "/" + move.getKey())
          .then()
          .statusCode(404);
    }
  }

  @Test
  void anAuditorOfTheCitySeesAllUnionsAndAnOfficerOnlyHisOwn() {
    String energy = submitted("energy.worker");
    String yubei = submitted("yubei.worker");

    as("city.auditor")
        .get(PETITIONS)
        .then()
        .statusCode(200)
        .body("items.id", hasItem(energy))
        .body("items.id", hasItem(yubei));
    as("energy.petition-officer")
        .get(PETITIONS)
        .then()
        .statusCode(200)
        .body("items.id", hasItem(energy))
        .body("items.id", not(hasItem(yubei)))
        .body("items.union", everyItem(startsWith("CQ.ENERGY")));
    as("city.auditor").get(path(yubei)).then().statusCode(200);
  }

  @Test
  void aWorkerListsOnlyHisOwn() {
    String own = submitted("beibei.worker");
    String colleagues = submitted("beibei.worker2");

    as("beibei.worker")
        .get(PETITIONS)
        .then()
        .statusCode(200)
        .body("items.id", hasItem(own))
        .body("items.id", not(hasItem(colleagues)));
  }

  @Test
  void aUnionFarBelowIsSeenFromAbove() {
    String deep =
        anyone()
            .header(
                "Authorization",
                Tokens.of("energy.worker").union("CQ.ENERGY.MINE3.PIT1.SHAFT2.TEAM9").bearer())
            .header("Idempotency-Key", newKey())
            .body(petition())
            .post(PETITIONS)
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    for (String union :
        List.of("CQ", "CQ.ENERGY", "CQ.ENERGY.MINE3", "CQ.ENERGY.MINE3.PIT1.SHAFT2.TEAM9")) {
      anyone()
          .header("Authorization", Tokens.of("energy.leader").union(union).bearer())
          .get(PETITIONS)
          .then()
          .statusCode(200)
          .body("items.id", hasItem(deep));
    }
    anyone()
        .header(
            "Authorization",
            Tokens.of("energy.leader").union("CQ.ENERGY.MINE3.PIT1.SHAFT2.TEAM8").bearer())
        .get(PETITIONS)
        .then()
        .statusCode(200)
        .body("items.id", not(hasItem(deep)));
  }

  @Test
  void staffOfAnotherTradeCannotReadPetitions() {
    String id = submitted("energy.worker");

    as("energy.aid-clerk").get(path(id)).then().statusCode(403);
    as("energy.cashier").get(PETITIONS).then().statusCode(403);
  }

  @Test
  void aLeaderReadsButDoesNotDecide() {
    String id = submitted("energy.worker");

    as("energy.leader").get(path(id)).then().statusCode(200);
    as("energy.leader")
        .header("Idempotency-Key", newKey())
        .header("If-Match", "\"1\"")
        .body(Map.of())
        .post(path(id) + "/registration")
        .then()
        .statusCode(403);
  }

  @Test
  void aWorkerWithoutAPersonOrAUnionCannotHandIn() {
    for (String claim : List.of("person_ref", "union")) {
      anyone()
          .header("Authorization", worker().without(claim).bearer())
          .header("Idempotency-Key", newKey())
          .body(petition())
          .post(PETITIONS)
          .then()
          .statusCode(403);
    }
  }

  private static TokenBuilder worker() {
    return Tokens.of("energy.worker");
  }

  private static String newUuid() {
    return UUID.randomUUID().toString();
  }
}
