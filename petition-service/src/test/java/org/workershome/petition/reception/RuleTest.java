package org.workershome.petition.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.workershome.kit.testing.ProblemSuite.assertProblem;
import static org.workershome.petition.reception.Hall.DAYS;
import static org.workershome.petition.reception.Hall.atOnce;
import static org.workershome.petition.reception.Hall.rule;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.MutableClock;
import org.workershome.petition.support.ServiceTest;

/** Rules: shown before they are adopted, one after the other, and the days that they give. */
@ServiceTest
@TestProfile(TimeStands.class)
class RuleTest {
  private final MutableClock clock;
  private final Hall hall = new Hall();

  RuleTest(MutableClock clock) {
    this.clock = clock;
  }

  @BeforeEach
  void itIsAMondayInMarch() {
    clock.set(OffsetDateTime.parse(TimeStands.BEGIN).toInstant());
  }

  @Test
  void aRuleShowsItsDaysBeforeItIsAdopted() {
    hall.officer()
        .body(rule())
        .post(DAYS + "/rules/preview")
        .then()
        .statusCode(200)
        .body("days[0].nominalOn", equalTo("2026-03-25"))
        .body("days[0].shifted", is(false))
        .body("days[1].nominalOn", equalTo("2026-04-25"))
        .body("days[1].heldOn", equalTo("2026-04-27"))
        .body("days[1].weekday", equalTo("MONDAY"))
        .body("days[1].shifted", is(true))
        .body("days", hasSize(24))
        .body("slots", contains("09:00", "09:30", "10:00", "10:30"));
    hall.officer().get(DAYS + "/rules").then().body("items", empty());
  }

  @Test
  void aRuleThatGivesNoDayIsRefused() {
    Map<String, Object> never = rule();
    never.put("dayOfMonth", 31);
    never.put("months", List.of(2, 4));
    assertProblem(adopt(never), 422, "rule-yields-no-day");
    Map<String, Object> overBefore = rule();
    overBefore.put("validTo", "2026-03-24");
    assertProblem(adopt(overBefore), 422, "rule-yields-no-day");
    assertProblem(
        hall.officer().body(never).post(DAYS + "/rules/preview"), 422, "rule-yields-no-day");
  }

  @Test
  void allFaultsOfARuleComeAtOnce() {
    Map<String, Object> wrong = rule();
    wrong.remove("dayOfMonth");
    wrong.put("weekday", "MONDAY");
    wrong.put("validFrom", "2026-03-01");
    wrong.put("validTo", "2026-02-01");
    wrong.put("closesAt", "09:20");

    adopt(wrong)
        .then()
        .statusCode(400)
        .body("faults.field", hasItem("dayOfMonth"))
        .body("faults.field", hasItem("weekday"))
        .body("faults.field", hasItem("validFrom"))
        .body("faults.field", hasItem("validTo"))
        .body("faults.field", hasItem("closesAt"));
    wrong.put("dayOfMonth", 40);
    wrong.put("opensAt", "25:00");
    adopt(wrong).then().statusCode(400).body("faults.field", hasItem("opensAt"));
  }

  @Test
  void anotherRuleTakesThePlaceOfTheOneBefore() {
    // Given
    hall.adopted(rule());
    hall.generated("2026-06-30", false).then().statusCode(200).body("days", hasSize(4));

    // When
    Map<String, Object> next = rule();
    next.put("dayOfMonth", 15);
    next.put("validFrom", "2026-05-01");
    hall.officer()
        .body(next)
        .post(DAYS + "/rules/preview")
        .then()
        .body("plannedDaysReplaced", equalTo(2));
    adopt(next).then().statusCode(201);

    // Then
    hall.officer()
        .get(DAYS + "/rules")
        .then()
        .body("items.validFrom", contains("2026-05-01", "2026-03-02"))
        .body("items[1].validTo", equalTo("2026-04-30"));
    assertProblem(adopt(next), 409, "later-rule-adopted");
    hall.generated("2026-06-30", false)
        .then()
        .body("days.nominalOn", contains("2026-05-15", "2026-06-15"));
    hall.officer()
        .queryParam("state", "PLANNED")
        .get(DAYS)
        .then()
        .body("items.heldOn", contains("2026-06-15", "2026-05-15", "2026-04-27", "2026-03-25"));
  }

  @Test
  void ofManyWhoAdoptARuleAtOnceOneDoes() throws Exception {
    List<Integer> statuses = atOnce(20, i -> adopt(rule()).statusCode());

    assertThat(statuses).containsOnlyOnce(201);
    assertThat(statuses.stream().filter(status -> status == 409)).hasSize(19);
  }

  @Test
  void daysAreMadeOnceWithTheLeaderWhoseTurnItIs() {
    hall.leader(2);
    hall.leader(1);
    hall.adopted(rule());

    hall.generated("2026-05-31", true)
        .then()
        .statusCode(200)
        .body("days.leaderName", contains("领导1", "领导2", "领导1"));
    hall.officer().get(DAYS).then().body("items", empty());
    hall.generated("2026-04-30", false).then().body("days.heldOn", hasSize(2));
    hall.generated("2026-05-31", false)
        .then()
        .body("days.leaderName", contains("领导1"))
        .body("days.heldOn", contains("2026-05-25"));
    hall.generated("2026-05-31", false).then().body("days", empty());
    hall.generated("2026-01-31", false).then().statusCode(400);
  }

  private Response adopt(Map<String, Object> rule) {
    return hall.post(hall.officer(), DAYS + "/rules", rule);
  }
}
