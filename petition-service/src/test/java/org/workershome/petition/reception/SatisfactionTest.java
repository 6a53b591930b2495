package org.workershome.petition.reception;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.workershome.kit.testing.ProblemSuite.assertProblem;
import static org.workershome.petition.reception.Hall.BOOKINGS;
import static org.workershome.petition.reception.Hall.DAYS;
import static org.workershome.petition.reception.Hall.RECORDS;
import static org.workershome.petition.reception.Hall.asPetition;
import static org.workershome.petition.reception.Hall.atOnce;
import static org.workershome.petition.reception.Hall.rule;
import static org.workershome.petition.reception.Hall.sheet;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.MutableClock;
import org.workershome.petition.support.Api;
import org.workershome.petition.support.ServiceTest;

/** How visitors rate, and what is counted of reception days. */
@ServiceTest
@TestProfile(TimeStands.class)
class SatisfactionTest {
  private static final String STATISTICS = DAYS + "/statistics";

  private final MutableClock clock;
  private final Hall hall = new Hall();

  SatisfactionTest(MutableClock clock) {
    this.clock = clock;
  }

  @BeforeEach
  void itIsAMondayInMarch() {
    at(TimeStands.BEGIN);
  }

  @Test
  void theVisitorRatesOnceByHimselfOrOnPaper() throws Exception {
    // Given
    String day = hall.day();
    List<String> slots = hall.slots(day);
    String first = booked(1, day, slots.get(0));
    String second = booked(2, day, slots.get(1));
    at("2026-03-25T11:30:00+08:00");
    String mine = hall.recorded(first);
    String his = hall.recorded(second);

    // When
    List<Integer> statuses =
        atOnce(20, i -> rate(hall.worker(1), mine, "UNSATISFIED").statusCode());

    // Then
    assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
    assertProblem(rate(hall.officer(), mine, "SATISFIED"), 409, "rated-before");
    hall.officer().get(RECORDS + "/" + mine).then().body("rating", equalTo("UNSATISFIED"));
    assertProblem(rate(hall.worker(1), his, "SATISFIED"), 404, "not-found");
    rate(hall.officer(), his, "GREAT").then().statusCode(400);
    rate(hall.officer(), his, "SATISFIED").then().statusCode(201).body("onPaper", is(true));
  }

  @Test
  void everyFigureIsTheNumberOfTheIdsBehindIt() {
    // Given two days: one with two visits of one person each way, and one that was called off.
    List<String> days = hall.roster(rule(), "2026-05-31");
    List<String> march = hall.slots(days.get(0));
    String one = booked(1, days.get(0), march.get(0));
    String two = booked(2, days.get(0), march.get(1));
    booked(3, days.get(0), march.get(2));
    String again = booked(1, days.get(1), hall.slots(days.get(1)).getFirst());
    hall.decide(
        hall.officer(),
        DAYS + "/" + days.get(2) + "/cancellation",
        hall.etag(DAYS + "/" + days.get(2)),
        Map.of("reason", "会议冲突"));
    at("2026-03-25T11:30:00+08:00");
    String first = hall.recorded(one);
    String petition = hall.recorded(two);
    hall.decide(hall.officer(), RECORDS + "/" + petition + "/petition", "\"1\"", asPetition());
    rate(hall.worker(1), first, "BASICALLY_SATISFIED").then().statusCode(201);
    rate(hall.officer(), petition, "UNSATISFIED").then().statusCode(201);
    hall.decide(
            hall.as("energy.leader"),
            RECORDS + "/" + petition + "/feedback/check",
            hall.etag(RECORDS + "/" + petition),
            Map.of("finding", "CONFIRMED", "reason", "已核对原件"))
        .then()
        .statusCode(200);
    close(days.get(0)).then().statusCode(200);
    at("2026-04-27T11:30:00+08:00");
    Map<String, Object> answered = sheet();
    answered.put("headcount", 1);
    answered.put("outcome", "ANSWERED");
    hall.post(hall.officer(), BOOKINGS + "/" + again + "/record", answered).then().statusCode(201);
    close(days.get(1)).then().statusCode(200);

    // When
    Map<String, Integer> figures = figures("TOTAL").values().iterator().next();

    // Then
    assertThat(figures)
        .containsEntry("DAYS_HELD", 2)
        .containsEntry("DAYS_CANCELLED", 1)
        .containsEntry("PERSON_TIMES", 7)
        .containsEntry("VISITORS", 2)
        .containsEntry("MATTERS", 3)
        .containsEntry("ANSWERED", 1)
        .containsEntry("REFERRED", 0)
        .containsEntry("TO_FOLLOW_UP", 1)
        .containsEntry("PETITIONS", 1)
        .containsEntry("NO_SHOWS", 1)
        .containsEntry("RATED", 2)
        .containsEntry("RATED_ON_PAPER", 1)
        .containsEntry("SATISFIED", 0)
        .containsEntry("BASICALLY_SATISFIED", 1)
        .containsEntry("UNSATISFIED", 0)
        .containsEntry("UNSATISFIED_ON_PAPER", 1)
        .containsEntry("SATISFIED_ON_PAPER", 0)
        .containsEntry("PAPER_NOT_CONFIRMED", 0)
        .containsEntry("LATE_ARRIVALS", 0);
    figures.forEach(
        (figure, value) -> {
          if (!List.of("PERSON_TIMES", "VISITORS").contains(figure)) {
            assertThat(behind(figure)).as(figure).hasSize(value);
          }
        });
    assertThat(behind("PETITIONS")).containsExactly(petition);
    assertThat(figures("MONTH")).containsOnlyKeys("2026-03", "2026-04", "2026-05");
    assertThat(figures("MONTH").get("2026-03")).containsEntry("MATTERS", 2);
    assertThat(figures("UNION")).containsOnlyKeys(hall.union);
    assertThat(figures("UNION").get(hall.union)).isEqualTo(figures);
  }

  @Test
  void theRowsBehindAFigureComePageByPage() {
    String day = hall.day();
    List<String> slots = hall.slots(day);
    List<String> bookings =
        List.of(
            booked(1, day, slots.get(0)),
            booked(2, day, slots.get(1)),
            booked(3, day, slots.get(2)));
    at("2026-03-25T11:30:00+08:00");
    List<String> records = bookings.stream().map(hall::recorded).toList();

    Response page = asked(hall.officer()).queryParam("limit", 2).get(STATISTICS + "/MATTERS/ids");
    page.then().statusCode(200).body("items.id", contains(records.get(2), records.get(1)));
    asked(hall.officer())
        .queryParam("limit", 2)
        .queryParam("cursor", page.<String>path("next"))
        .get(STATISTICS + "/MATTERS/ids")
        .then()
        .body("items.id", contains(records.get(0)))
        .body("next", nullValue());
  }

  @Test
  void whoMayCountIsTheUnionAndThoseAboveIt() {
    hall.day();

    asked(hall.as("energy.leader")).get(STATISTICS).then().statusCode(200);
    asked(Api.as("city.auditor")).get(STATISTICS).then().statusCode(200);
    asked(new Hall().officer()).get(STATISTICS).then().statusCode(404);
    asked(hall.worker(1)).get(STATISTICS).then().statusCode(403);
    hall.officer()
        .queryParam("union", hall.union)
        .queryParam("from", "2026-03-02")
        .queryParam("to", "2026-03-01")
        .get(STATISTICS)
        .then()
        .statusCode(400);
    asked(hall.officer())
        .get(STATISTICS + "/MATTERS/ids")
        .then()
        .statusCode(200)
        .body("items", empty());
  }

  private String booked(int worker, String day, String slot) {
    return hall.book(worker, day, slot).then().statusCode(201).extract().path("id");
  }

  private Response rate(RequestSpecification who, String record, String rating) {
    return hall.post(
        who, RECORDS + "/" + record + "/feedback", Map.of("rating", rating, "words", "答复及时"));
  }

  private Response close(String day) {
    return hall.decide(hall.officer(), DAYS + "/" + day + "/closing", hall.etag(DAYS + "/" + day));
  }

  private RequestSpecification asked(RequestSpecification who) {
    return who.queryParam("union", hall.union)
        .queryParam("from", "2026-01-01")
        .queryParam("to", "2026-12-31");
  }

  /** By key, and in it by figure. */
  private Map<String, Map<String, Integer>> figures(String by) {
    List<Map<String, Object>> groups =
        asked(hall.officer())
            .queryParam("by", by)
            .get(STATISTICS)
            .then()
            .statusCode(200)
            .extract()
            .path("groups");
    Map<String, Map<String, Integer>> figures = new LinkedHashMap<>();
    for (Map<String, Object> group : groups) {
      Map<String, Integer> values = new LinkedHashMap<>();
      ((List<?>) requireNonNull(group.get("figures")))
          .forEach(
              each -> {
                Map<?, ?> figure = (Map<?, ?>) each;
                values.put(
                    (String) requireNonNull(figure.get("figure")),
                    (Integer) requireNonNull(figure.get("value")));
              });
      figures.put((String) requireNonNull(group.get("key")), values);
    }
    return figures;
  }

  private List<String> behind(String figure) {
    return asked(hall.officer())
        .get(STATISTICS + "/" + figure + "/ids")
        .then()
        .statusCode(200)
        .extract()
        .path("items.id");
  }

  private void at(String dateTime) {
    clock.set(OffsetDateTime.parse(dateTime).toInstant());
  }
}
