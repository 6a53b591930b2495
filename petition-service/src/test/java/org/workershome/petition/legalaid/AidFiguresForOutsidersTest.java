package org.workershome.petition.legalaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workershome.kit.testing.ProblemSuite.assertProblem;
import static org.workershome.petition.legalaid.AidCases.AID;
import static org.workershome.petition.legalaid.AidCases.application;
import static org.workershome.petition.legalaid.AidCases.claim;
import static org.workershome.petition.support.Cases.today;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.Superuser;
import org.workershome.petition.support.At;
import org.workershome.petition.support.ServiceTest;

/** The figures of legal aid tell an outsider what the statistics tell him, and no more. */
@ServiceTest
class AidFiguresForOutsidersTest {
  private static final int YEAR = today().getYear() - 1;

  @Test
  void anOutsiderIsToldNoSmallNumberHereEither() {
    // Given: seven applications of the last year, of which two were refused
    var at = new At("CQ.AIDFIGURES");
    for (int i = 0; i < 7; i++) {
      String id = at.made("worker" + i, AID, application(claim("WAGES")));
      Superuser.ofTheRunningTest()
          .change(
              "update legal_aid set received_on = ?, state = ?, decided_at = ?::date where id = ?::uuid",
              LocalDate.of(YEAR, 5, 4),
              i < 2 ? "REFUSED" : "RECEIVED",
              i < 2 ? LocalDate.of(YEAR, 5, 6) : null,
              id);
    }

    // When
    JsonPath outsider = year(at, "analyst").then().statusCode(200).extract().jsonPath();
    JsonPath insider = year(at, "leader").then().statusCode(200).extract().jsonPath();

    // Then
    assertThat(value(outsider, "legal_aid_applications")).isEqualTo("7");
    assertThat(value(outsider, "legal_aid_refused")).isNull();
    assertThat(outsider.getList("withheld")).containsExactly("legal_aid_refused");
    assertThat(outsider.getInt("smallestCell")).isEqualTo(5);
    assertThat(value(insider, "legal_aid_refused")).isEqualTo("2");
    assertThat(insider.getList("withheld")).isEmpty();
    JsonPath statistics =
        at.as("analyst")
            .queryParams(
                Map.of("union", at.union(), "from", YEAR + "-01-01", "to", YEAR + "-12-31"))
            .get("/api/petition/statistics")
            .jsonPath();
    assertThat(
            statistics.<String>getList(
                "total.findAll { it.withheld && it.figure.startsWith('legal_aid') }.figure"))
        .isEqualTo(List.of("legal_aid_refused"));

    // And: no other question, from whose answer it could be subtracted
    assertProblem(ask(at, "analyst", YEAR + "-01-01", YEAR + "-05-31"), 422, "not-for-outsiders");
    assertProblem(
        ask(at, "analyst", today().toString(), today().toString()), 422, "not-for-outsiders");
    ask(at, "leader", YEAR + "-01-01", YEAR + "-05-31").then().statusCode(200);
  }

  private static Response year(At at, String role) {
    return ask(at, role, YEAR + "-01-01", YEAR + "-12-31");
  }

  private static Response ask(At at, String role, String from, String to) {
    return at.as(role)
        .queryParams(Map.of("union", at.union(), "from", from, "to", to))
        .get(AID + "/figures");
  }

  private static String value(JsonPath answer, String figure) {
    return answer.getString("figures.find { it.figure == '" + figure + "' }?.value");
  }
}
