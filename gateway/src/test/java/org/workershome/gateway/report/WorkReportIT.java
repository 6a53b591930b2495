package org.workershome.gateway.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.workershome.gateway.support.Behaviour;
import org.workershome.gateway.support.GatewayResources;
import org.workershome.gateway.support.Services;
import org.workershome.kit.testing.Tokens;

@QuarkusTest
@WithTestResource(GatewayResources.class)
class WorkReportIT {
  private static final String YEAR = "from=2026-01-01&to=2026-12-31";

  @SuppressWarnings("NullAway.Init") // Set by GatewayResources.
  Services services;

  @AfterEach
  void everyoneAnswersAgain() {
    services.petition().figures(Behaviour.FIGURES);
    services.aid().figures(Behaviour.FIGURES);
    services.competition().figures(Behaviour.FIGURES);
  }

  @Test
  void theTotalsOfAllServicesComeInOneAnswer() {
    report("city.auditor", "union=CQ&" + YEAR)
        .statusCode(200)
        .body("union", equalTo("CQ"))
        .body("from", equalTo("2026-01-01"))
        .body("to", equalTo("2026-12-31"))
        .body("complete", equalTo(true))
        .body("services.service", containsInAnyOrder("petition", "aid", "competition"))
        .body("services.answered", contains(true, true, true))
        .body(
            "services.figures.flatten().figure",
            containsInAnyOrder("petition_count", "aid_count", "competition_count"))
        .body("services[0].figures[0].value", equalTo("12"))
        .body("services[0].figures[0].unit", equalTo("CASE"));
  }

  @Test
  void eachServiceIsAskedUnderTheCallersOwnTokenAndRequestId() {
    services.aid().figures(Behaviour.ECHO);
    // An echo is not figures; what it was asked stands in its case.
    report("energy.petition-officer", "union=CQ.ENERGY&" + YEAR).statusCode(200);

    assertThat(services.aid().lastHeard())
        .satisfies(
            asked -> {
              assertThat(asked.target()).isEqualTo("/api/aid/figures?union=CQ.ENERGY&" + YEAR);
              assertThat(asked.header("authorization"))
                  .hasValueSatisfying(bearer -> assertThat(bearer).startsWith("Bearer ey"));
              assertThat(asked.header("x-request-id")).isPresent();
            });
  }

  @ParameterizedTest
  @CsvSource({
    "SLOW_HEAD, TIMED_OUT, 答复超时",
    "STALL_IN_BODY, TIMED_OUT, 答复超时",
    "RESET_BEFORE_HEAD, UNREACHABLE, 无法连接",
    "CLOSE_IN_CHUNKED_BODY, UNREACHABLE, 无法连接",
    "CLOSE_SHORT_OF_LENGTH, UNREACHABLE, 无法连接",
    "REFUSES, REFUSED, 拒绝答复",
    "FAILS, FAILED, 答复异常",
    "ECHO, FAILED, 答复异常",
    "HEAD_OF_MUCH, TIMED_OUT, 答复超时"
  })
  void aSilentServiceIsNamedWithItsReasonAndTheOthersStillCount(
      Behaviour behaviour, String reason, String label) {
    services.aid().figures(behaviour);
    long began = System.nanoTime();

    report("city.leader", "union=CQ&" + YEAR)
        .statusCode(200)
        .body("complete", equalTo(false))
        .body("services.find { it.service == 'aid' }.answered", equalTo(false))
        .body("services.find { it.service == 'aid' }.reason", equalTo(reason))
        .body("services.find { it.service == 'aid' }.reasonLabel", equalTo(label))
        .body("services.find { it.service == 'aid' }.figures.size()", equalTo(0))
        .body("services.findAll { it.answered }.size()", equalTo(2));
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void whenNobodyAnswersTheReportSaysSo() {
    services.petition().figures(Behaviour.CLOSE_BEFORE_HEAD);
    services.aid().figures(Behaviour.FAILS);
    services.competition().figures(Behaviour.SLOW_HEAD);

    report("city.leader", "union=CQ&" + YEAR)
        .statusCode(200)
        .body("complete", equalTo(false))
        .body("services.answered", contains(false, false, false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"CQ", "CQ.YUBEI", "CQ.ENERGYX", "ELSEWHERE"})
  void aUnionOutsideTheCallersScopeIsNotThere(String union) {
    report("energy.petition-officer", "union=" + union + "&" + YEAR)
        .statusCode(404)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:workershome:problem:not-found"));
  }

  @Test
  void aUnionBelowTheCallersIsInScope() {
    report("energy.leader", "union=CQ.ENERGY.MINE3&" + YEAR).statusCode(200);
  }

  @Test
  void everyFaultyParameterIsNamed() {
    report("city.leader", "union=C%20Q&from=2026-13-01")
        .statusCode(400)
        .body("type", equalTo("urn:workershome:problem:invalid-fields"))
        .body("faults.field", containsInAnyOrder("union", "from", "to"));
  }

  @Test
  void anUnknownParameterIsRefused() {
    report("city.leader", "union=CQ&" + YEAR + "&untill=2027-01-01")
        .statusCode(400)
        .body("type", equalTo("urn:workershome:problem:unknown-parameter"))
        .body("faults.field", hasItem("untill"));
  }

  @Test
  void whoIsNotStaffGetsNoReport() {
    report("energy.worker", "union=CQ.ENERGY&" + YEAR)
        .statusCode(403)
        .body("type", equalTo("urn:workershome:problem:forbidden"));
    given()
        .get("/api/report/work?union=CQ&" + YEAR)
        .then()
        .statusCode(401)
        .body("type", equalTo("urn:workershome:problem:unauthenticated"));
  }

  @Test
  void whatIsNotAReportIsNotThere() {
    given()
        .header("Authorization", Tokens.bearer("city.leader"))
        .get("/api/report/other")
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
    given()
        .header("Authorization", Tokens.bearer("city.leader"))
        .post("/api/report/work")
        .then()
        .statusCode(405)
        .contentType("application/problem+json");
  }

  private static ValidatableResponse report(String account, String query) {
    return given()
        .urlEncodingEnabled(false)
        .header("Authorization", Tokens.bearer(account))
        .get("/api/report/work?" + query)
        .then();
  }
}
