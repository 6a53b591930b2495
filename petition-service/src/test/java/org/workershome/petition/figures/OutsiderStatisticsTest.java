package org.workershome.petition.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.workershome.kit.testing.ProblemSuite.assertProblem;
import static org.workershome.petition.figures.Asked.OFFICER;
import static org.workershome.petition.figures.Asked.STATISTICS;
import static org.workershome.petition.figures.Asked.cell;
import static org.workershome.petition.support.Cases.today;

import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.petition.support.Planted;
import org.workershome.petition.support.ServiceTest;

/** Who handles no petitions is told no small number. */
@ServiceTest
class OutsiderStatisticsTest {
  private final Planted planted = new Planted();
  private final Asked asked = new Asked(planted);

  @Test
  void anOutsiderIsToldNoSmallNumberAndNothingThatItCouldBeReckonedFrom() {
    // Given: in one union of three 3 letters, and 9 and 12 in the others
    int[] letters = {3, 9, 12};
    for (int u = 0; u < letters.length; u++) {
      for (int i = 0; i < letters[u]; i++) {
        planted.petition(
            planted.union() + ".U" + u,
            "p" + u + "-" + i,
            "LETTER",
            "CLAIM",
            LocalDate.of(2025, 2, 3),
            1);
      }
    }
    for (int i = 0; i < 2; i++) {
      planted.petition(
          planted.union() + ".U2", "v" + i, "VISIT", "CLAIM", LocalDate.of(2025, 9, 3), 1);
    }

    // When
    Map<String, Object> year = Map.of("from", "2025-01-01", "to", "2025-12-31", "by", "UNION");
    JsonPath outsider = asked.ask("analyst", year).jsonPath();
    JsonPath member =
        asked.ask("worker", Map.of("from", "2025-01-01", "to", "2025-12-31")).jsonPath();

    // Then: the 2 visits are not told, nor the letters from which they follow; in the unions below
    // not
    // the 3, nor those of U2 with its 2 visits
    assertThat(cell(outsider, "petitions_received")).containsEntry("value", "26");
    assertThat(cell(outsider, "visits_received")).containsEntry("withheld", true);
    assertThat(cell(outsider, "visit_persons")).containsEntry("withheld", true);
    assertThat(cell(outsider, "letters_received")).containsEntry("withheld", true);
    assertThat(cell(outsider, "letter_person_times"))
        .containsEntry("withheld", true)
        .doesNotContainKey("value");
    assertThat(asked.inGroup(outsider, "U0", "letters_received")).containsEntry("withheld", true);
    assertThat(asked.inGroup(outsider, "U1", "letters_received")).containsEntry("value", "9");
    assertThat(asked.inGroup(outsider, "U2", "letters_received")).containsEntry("withheld", true);
    assertThat(outsider.getInt("smallestCell")).isEqualTo(5);
    assertThat(cell(member, "petitions_received")).containsEntry("value", "26");
    assertThat(cell(member, "visits_received")).containsEntry("withheld", true);

    // And: no other question, from whose answer it could be subtracted
    for (Map<String, Object> question :
        List.<Map<String, Object>>of(
            Map.of("from", "2025-01-01", "to", "2025-06-30"),
            Map.of("from", "2025-01-01", "to", "2025-12-31", "by", "MONTH"),
            Map.of("from", "2025-01-01", "to", "2025-12-31", "channel", "VISIT"),
            Map.of("from", "2025-01-01", "to", "2025-12-31", "below", false),
            Map.of("from", today().getYear() + "-01-01", "to", today().getYear() + "-12-31"),
            Map.of("from", "2025-01-01", "to", "2025-12-31", "union", planted.union() + ".U0"))) {
      assertProblem(asked.ask("analyst", question), 422, "not-for-outsiders");
    }
    asked
        .ask("analyst", Map.of("from", "2025-01-01", "to", "2025-12-31", "union", "CQ.YUBEI"))
        .then()
        .statusCode(404);

    // And: staff of the union is told all
    JsonPath insider = asked.ask("leader", year).jsonPath();
    assertThat(cell(insider, "visits_received")).containsEntry("value", "2");
    assertThat(asked.inGroup(insider, "U0", "letters_received")).containsEntry("value", "3");
  }

  @Test
  void whatIsTooSmallIsSetByTheLeaderFromADayOn() {
    String today = today().toString();
    for (int i = 0; i < 7; i++) {
      planted.petition(planted.union(), "p" + i, "LETTER", "CLAIM", LocalDate.of(2025, 2, 3), 1);
    }
    Map<String, Object> year = Map.of("from", "2025-01-01", "to", "2025-12-31");
    assertThat(cell(asked.ask("worker", year).jsonPath(), "letters_received"))
        .containsEntry("value", "7");

    asked
        .staff()
        .post("leader", STATISTICS + "/terms", Map.of("validFrom", today, "smallestCell", 10))
        .then()
        .statusCode(201);

    assertThat(cell(asked.ask("worker", year).jsonPath(), "letters_received"))
        .containsEntry("withheld", true);
    asked.staff().get("analyst", STATISTICS + "/terms").then().body("smallestCell", equalTo(10));
    assertProblem(
        asked
            .staff()
            .post("leader", STATISTICS + "/terms", Map.of("validFrom", today, "smallestCell", 10)),
        409,
        "figure-term-exists");
    assertProblem(
        asked
            .staff()
            .post(
                "leader",
                STATISTICS + "/terms",
                Map.of("validFrom", "2020-01-01", "smallestCell", 10)),
        422,
        "figure-term-in-the-past");
    asked
        .staff()
        .post(OFFICER, STATISTICS + "/terms", Map.of("validFrom", today, "smallestCell", 3))
        .then()
        .statusCode(403);
  }
}
