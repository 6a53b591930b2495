package org.workershome.petition.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.workershome.petition.support.Api.allRoutes;
import static org.workershome.petition.support.Api.anyone;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.decide;
import static org.workershome.petition.support.Api.newKey;
import static org.workershome.petition.support.Api.petition;
import static org.workershome.petition.support.Api.referral;

import io.restassured.response.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.testing.Tokens;
import org.workershome.petition.support.Api;
import org.workershome.petition.support.At;
import org.workershome.petition.support.ServiceTest;

@ServiceTest
class FiguresTest {
  private static final String FIGURES = "/api/petition/figures";
  private static final LocalDate TODAY = LocalDate.now(Clock.system(Clocks.ZONE));

  @Test
  void theFiguresCountWhatHappenedInTheUnionAndBelow() {
    Map<String, Long> before = figures("city.auditor", "CQ.FIGURES", TODAY, TODAY);
    String one = submittedIn("CQ.FIGURES");
    submittedIn("CQ.FIGURES.MINE1");
    decide("city.petition-officer", one, "registration", Map.of()).then().statusCode(200);
    new At("CQ.FIGURES")
        .decide("petition-officer", Api.path(one), "statutory-route", allRoutes())
        .then()
        .statusCode(201);
    decide("city.petition-officer", one, "hardship-referral", referral()).then().statusCode(200);

    Map<String, Long> after = figures("city.auditor", "CQ.FIGURES", TODAY, TODAY);

    assertThat(before.values()).containsOnly(0L);
    assertThat(after)
        .containsEntry("petitions_received", 2L)
        .containsEntry("petitions_registered", 1L)
        .containsEntry("statutory_route_notices", 1L)
        .containsEntry("hardship_referrals", 1L);
    assertThat(figures("city.auditor", "CQ.FIGURES.MINE1", TODAY, TODAY))
        .containsEntry("petitions_received", 1L)
        .containsEntry("petitions_registered", 0L);
    assertThat(
            figures("city.auditor", "CQ.FIGURES", TODAY.minusYears(1), TODAY.minusDays(1)).values())
        .containsOnly(0L);
  }

  @Test
  void staffOfAnyTradeMayAskForNumbersButIsToldNoSmallOne() {
    for (int i = 0; i < 4; i++) {
      submittedIn("CQ.ENERGY.TRADES");
    }
    assertThat(figures("energy.cashier", "CQ.ENERGY.TRADES", TODAY, TODAY))
        .doesNotContainKey("petitions_received")
        .containsEntry("petitions_registered", 0L);
    assertThat(figures("energy.auditor", "CQ.ENERGY.TRADES", TODAY, TODAY))
        .containsEntry("petitions_received", 4L);

    submittedIn("CQ.ENERGY.TRADES");

    assertThat(figures("energy.cashier", "CQ.ENERGY.TRADES", TODAY, TODAY))
        .containsEntry("petitions_received", 5L);
  }

  @Test
  void aUnionOutsideTheCallersScopeIsNotThere() {
    for (String union : List.of("CQ", "CQ.YUBEI", "CQ.NOWHERE", "CQ.ENERGYX")) {
      get("energy.leader", union, TODAY.toString(), TODAY.toString())
          .then()
          .statusCode(404)
          .body("type", equalTo("urn:workershome:problem:not-found"));
    }
  }

  @Test
  void aWorkerHasNoFigures() {
    get("energy.worker", "CQ.ENERGY", TODAY.toString(), TODAY.toString()).then().statusCode(403);
  }

  @Test
  void parametersAreChecked() {
    get("city.auditor", "CQ", "2026-02-30", "2026-12-31").then().statusCode(400);
    get("city.auditor", "CQ", "2026-12-31", "2026-01-01")
        .then()
        .statusCode(400)
        .body("faults.field", hasItem("to"));
    get("city.auditor", "CQ..X", "2026-01-01", "2026-12-31")
        .then()
        .statusCode(400)
        .body("faults.field", hasItem("union"));
    as("city.auditor").get(FIGURES).then().statusCode(400);
  }

  private static Map<String, Long> figures(
      String account, String union, LocalDate from, LocalDate to) {
    Response answer = get(account, union, from.toString(), to.toString());
    assertThat(answer.statusCode()).isEqualTo(200);
    Map<String, Long> figures = new LinkedHashMap<>();
    for (Map<String, String> figure : answer.jsonPath().<Map<String, String>>getList("figures")) {
      assertThat(figure).containsEntry("unit", "CASE");
      figures.put(figure.get("figure"), Long.valueOf(figure.get("value")));
    }
    return figures;
  }

  private static Response get(String account, String union, String from, String to) {
    return as(account)
        .queryParam("union", union)
        .queryParam("from", from)
        .queryParam("to", to)
        .get(FIGURES);
  }

  private static String submittedIn(String union) {
    return anyone()
        .header("Authorization", Tokens.of("energy.worker").union(union).bearer())
        .header("Idempotency-Key", newKey())
        .body(petition())
        .post(Api.PETITIONS)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }
}
