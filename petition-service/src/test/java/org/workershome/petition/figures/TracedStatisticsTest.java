package org.workershome.petition.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.workershome.petition.figures.Asked.FROM;
import static org.workershome.petition.figures.Asked.OFFICER;
import static org.workershome.petition.figures.Asked.STATISTICS;
import static org.workershome.petition.figures.Asked.TO;
import static org.workershome.petition.figures.Asked.number;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.workershome.petition.support.At;
import org.workershome.petition.support.Planted;
import org.workershome.petition.support.Planted.Row;
import org.workershome.petition.support.ServiceTest;

/**
 * Each number can be traced to its records, and a sealed case is in none of those from whom it is
 * kept.
 */
@ServiceTest
class TracedStatisticsTest {
  private final Planted planted = new Planted();
  private final Asked asked = new Asked(planted);

  @Test
  void aNumberIsTracedToItsRecordsPageByPage() {
    for (int i = 0; i < 7; i++) {
      planted.petition(
          planted.union() + ".U" + i % 2,
          "p" + i,
          "LETTER",
          "CLAIM",
          LocalDate.of(2025, 3, 1 + i / 3),
          1);
    }
    planted.petition(planted.union(), "p", "VISIT", "CLAIM", LocalDate.of(2025, 3, 1), 1);

    List<String> traced = new ArrayList<>();
    String cursor = null;
    do {
      var request =
          asked
              .staff()
              .as("auditor")
              .queryParam("from", "2025-01-01")
              .queryParam("to", "2025-12-31")
              .queryParam("limit", 3);
      Response page =
          (cursor == null ? request : request.queryParam("cursor", cursor))
              .get(STATISTICS + "/letter_persons/records");
      page.then().statusCode(200);
      traced.addAll(page.jsonPath().getList("items.id"));
      cursor = page.jsonPath().getString("next");
    } while (cursor != null);

    assertThat(traced)
        .hasSize(7)
        .containsExactlyInAnyOrderElementsOf(
            planted.rows().stream()
                .filter(channel("LETTER"))
                .map(row -> row.id().toString())
                .toList());
    asked
        .staff()
        .as("analyst")
        .queryParam("from", FROM)
        .queryParam("to", TO)
        .get(STATISTICS + "/letters_received/records")
        .then()
        .statusCode(403);
    asked
        .staff()
        .as("auditor")
        .queryParam("from", FROM)
        .queryParam("to", TO)
        .get(STATISTICS + "/nothing_at_all/records")
        .then()
        .statusCode(404);
  }

  @Test
  void everyFigureCanBeTraced() {
    List<String> codes =
        asked.ask(OFFICER, Map.of("from", FROM, "to", TO)).jsonPath().getList("definitions.figure");

    assertThat(codes).hasSizeGreaterThan(70);
    for (String code : codes) {
      asked
          .staff()
          .as("leader")
          .queryParam("from", FROM)
          .queryParam("to", TO)
          .get(STATISTICS + "/" + code + "/records")
          .then()
          .statusCode(200);
    }
  }

  @Test
  void aSealedCaseIsInNoNumberOfThoseFromWhomItIsKept() {
    // Given: one that is open to this union, one that is open to another
    String other = planted.union() + ".ABOVE";
    Row open = planted.sealed(planted.union(), planted.union(), LocalDate.of(2025, 5, 5));
    Row kept = planted.sealed(planted.union(), other, LocalDate.of(2025, 5, 6));
    planted.timer(open, "notice", "MET", LocalDate.of(2025, 5, 20));
    planted.timer(kept, "notice", "BREACHED", LocalDate.of(2025, 5, 20));
    planted.rating(kept, "UNSATISFIED", LocalDate.of(2025, 6, 1));

    // When
    JsonPath officer =
        asked.ask(OFFICER, Map.of("from", FROM, "to", TO, "by", "CATEGORY")).jsonPath();
    JsonPath above =
        new At("CQ")
            .as("auditor")
            .queryParam("union", planted.union())
            .queryParam("from", FROM)
            .queryParam("to", TO)
            .get(STATISTICS)
            .jsonPath();

    // Then
    assertThat(number(officer, "petitions_received")).isEqualTo(1);
    assertThat(number(officer, "accusations_received")).isEqualTo(1);
    assertThat(number(officer, "terms_due")).isEqualTo(1);
    assertThat(number(officer, "terms_late")).isZero();
    assertThat(number(officer, "ratings_given")).isZero();
    assertThat(number(above, "petitions_received")).isZero();
    assertThat(number(above, "petition_persons")).isZero();
    for (String figure : List.of("petitions_received", "terms_due", "ratings_given")) {
      asked
          .records(OFFICER, figure)
          .then()
          .statusCode(200)
          .body("items.petitionId", not(hasItem(kept.id().toString())));
    }
    asked
        .records(OFFICER, "petitions_received")
        .then()
        .body("items.id", contains(open.id().toString()));
    new At("CQ")
        .as("cashier")
        .queryParam("union", planted.union())
        .queryParam("from", FROM)
        .queryParam("to", TO)
        .get("/api/petition/figures")
        .then()
        .statusCode(200)
        .body("figures.find { it.figure == 'petitions_received' }.value", equalTo("0"));
  }

  private static Predicate<Row> channel(String channel) {
    return row -> row.channel().equals(channel);
  }
}
