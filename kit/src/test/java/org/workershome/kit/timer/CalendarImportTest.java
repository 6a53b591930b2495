package org.workershome.kit.timer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.workershome.kit.timer.TimerBench.asOfficer;
import static org.workershome.kit.timer.TimerBench.newCase;
import static org.workershome.kit.timer.TimerBench.start;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.workershome.kit.calendar.PublishedDay;
import org.workershome.kit.identity.SystemScope;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.testing.MutableClock;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Tokens;
import org.workershome.kit.timer.days.CalendarYears;

/**
 * A year is published, and what was given out as provisional becomes firm. Each test publishes the
 * year that is next in the running database, so that their order does not matter.
 */
@QuarkusTest
class CalendarImportTest {
  private static final String ADMIN = "city.system-admin";

  private final CalendarYears years;
  private final TimerBench bench;

  CalendarImportTest(CalendarYears years, TimerBench bench) {
    this.years = years;
    this.bench = bench;
  }

  @Test
  void aPublishedYearMakesProvisionalDatesFirmAndSaysWhichMoved() {
    // Given: five working days after December 30 reach into the year that is not published
    int year = nextYear();
    TimerSubject of = newCase();
    TimerStatus before = begin(of, "objection", (year - 1) + "-12-30");
    UUID near = begin(newCase(), "reply", (year - 1) + "-06-01").id();
    assertThat(before.provisional()).isTrue();
    LocalDate supposed = before.dueOn();

    // When: the first ten days are off
    JsonPath preview =
        post(ADMIN, year + "/preview", notice(year, 10)).statusCode(200).extract().jsonPath();
    assertThat(database().texts("select due_on from timer where id = ?", before.id()))
        .as("a dry run changes nothing")
        .containsExactly(String.valueOf(supposed));
    JsonPath imported =
        post(ADMIN, Integer.toString(year), notice(year, 10))
            .statusCode(201)
            .header("ETag", equalTo("\"1\""))
            .body("jobs.size()", equalTo(1))
            .extract()
            .jsonPath();
    awaitDone(imported.getString("jobs[0]"));

    // Then
    LocalDate moved = LocalDate.parse(dueOf(before.id()));
    assertThat(moved).isAfter(supposed);
    assertThat(preview.getBoolean("revision")).isFalse();
    assertThat(preview.getBoolean("complete")).isTrue();
    assertThat(preview.getLong("moved")).isPositive();
    assertThat(preview.getLong("settled")).isPositive();
    Map<String, Object> shown =
        preview.<Map<String, Object>>getList("first").stream()
            .filter(each -> before.id().toString().equals(each.get("timerId")))
            .findFirst()
            .orElseThrow();
    assertThat(shown)
        .containsEntry("dueBefore", String.valueOf(supposed))
        .containsEntry("dueAfter", moved.toString())
        .containsEntry("provisionalBefore", true)
        .containsEntry("provisionalAfter", false)
        .containsEntry("recordId", of.recordId().toString());
    assertThat(
            database()
                .texts(
                    "select kind || ' ' || due_before || ' ' || due_after || ' ' || provisional_after"
                        + " || ' ' || reason from timer_change where timer_id = ?",
                    before.id()))
        .containsExactly(
            "RECALCULATED " + supposed + " " + moved + " false " + year + "年放假安排第1版公布");
    assertThat(database().number("select version from timer where id = ?", near))
        .as("what has nothing to do with it is not touched")
        .isEqualTo(1);
  }

  @Test
  void aRevisedYearMovesFirmDatesTooAndTheOldExplanationStaysReadable() {
    // Given a published year and a timer that is firm in it
    int year = published(3);
    UUID id = begin(newCase(), "objection", year + "-03-02").id();
    UUID met = begin(newCase(), "objection", year + "-03-02").id();
    MutableClock then = MutableClock.at(year + "-03-03T09:00:00+08:00");
    asOfficer(() -> bench.timers(then).complete(met, LocalDate.of(year, 3, 3)));
    String due = dueOf(id);

    // When: the notice is revised so that three days of that week are off
    Map<String, Object> revised =
        Map.of(
            "source",
            "修订通知",
            "lines",
            "date,kind,holiday\n"
                + year
                + "-01-01,OFF,元旦\n"
                + off(year, 3, 3)
                + off(year, 3, 4)
                + off(year, 3, 5));
    put(year, null, revised).then().statusCode(428);
    put(year, "\"9\"", revised).then().statusCode(412);
    JsonPath done =
        put(year, "\"1\"", revised)
            .then()
            .statusCode(200)
            .header("ETag", equalTo("\"2\""))
            .extract()
            .jsonPath();
    put(year, "\"1\"", revised).then().statusCode(412);
    awaitDone(done.getString("jobs[0]"));

    // Then
    assertThat(dueOf(id)).isGreaterThan(due);
    assertThat(dueOf(met)).as("what has ended is as it was").isEqualTo(due);
    TimerView explained =
        asOfficer(
                () ->
                    bench
                        .timers(then)
                        .explain(
                            "trial-case",
                            UUID.fromString(
                                database()
                                    .texts("select record_id from timer where id = ?", met)
                                    .getFirst())))
            .items()
            .getFirst();
    assertThat(explained.steps().getLast().date())
        .as("explained by the calendar of then")
        .isEqualTo(due);
  }

  @Test
  void aRecalculationGoesOnFromItsCheckpointAndDoneTwiceIsDoneOnce() {
    // Given two timers that were counted again by a job
    int year = nextYear();
    UUID first = begin(newCase(), "objection", (year - 1) + "-12-30").id();
    UUID second = begin(newCase(), "objection", (year - 1) + "-12-30").id();
    String supposed = dueOf(first);
    String job =
        post(ADMIN, Integer.toString(year), notice(year, 10))
            .statusCode(201)
            .extract()
            .jsonPath()
            .getString("jobs[0]");
    awaitDone(job);
    String firm = dueOf(first);
    database()
        .change(
            "update timer set provisional = true, due_on = ?::date where id in (?, ?)",
            supposed,
            first,
            second);

    // When it is taken up again behind the first, as after a crash
    again(job, first + " 1");

    // Then
    assertThat(dueOf(first)).as("was behind the checkpoint").isEqualTo(supposed);
    assertThat(dueOf(second)).isEqualTo(firm);
    again(job, "");
    again(job, "");
    assertThat(dueOf(first)).isEqualTo(firm);
    assertThat(
            database()
                .number(
                    "select count(*) from timer_change where timer_id in (?, ?)", first, second))
        .as("two moves each, and none by the run that found nothing to move")
        .isEqualTo(4);
  }

  private void again(String job, String checkpoint) {
    database()
        .change(
            "update job set state = 'QUEUED', checkpoint = ?, lease_until = '-infinity' where id = ?::uuid",
            checkpoint,
            job);
    awaitDone(job);
  }

  @Test
  void everyReplicaCountsWithANewYearWithinSeconds() {
    int year = published(1);

    await()
        .atMost(CalendarYears.STALE_AT_MOST.plusSeconds(20))
        .until(() -> years.current().days().lastPublished().getValue() >= year);
    assertThat(begin(newCase(), "objection", year + "-02-01").provisional()).isFalse();
  }

  @Test
  void everyFaultOfANoticeIsNamedAtOnce() {
    int year = nextYear();
    LocalDate monday = LocalDate.of(year, 3, 1);
    while (monday.getDayOfWeek().getValue() != 1) {
      monday = monday.plusDays(1);
    }
    post(
            ADMIN,
            Integer.toString(year),
            Map.of(
                "source",
                "通知",
                "lines",
                "date,kind,holiday\n"
                    + year
                    + "-01-01,OFF,元旦\n"
                    + year
                    + "-01-32,OFF,元旦\n"
                    + year
                    + "-01-01,OFF,元旦\n"
                    + monday
                    + ",WORK,元旦\n"
                    + year
                    + "-02-05,REST,春节\n"
                    + year
                    + "-02-06\n"
                    + (year + 1)
                    + "-02-06,OFF,春节\n"
                    + year
                    + "-02-07,OFF,\n"))
        .statusCode(400)
        .body("type", equalTo("urn:workershome:problem:invalid-fields"))
        .body(
            "faults.code",
            containsInAnyOrder(
                "WRONG_FORM",
                "DUPLICATE",
                "WEEKDAY_MADE_UP",
                "UNKNOWN_VALUE",
                "WRONG_FORM",
                "OTHER_YEAR",
                "WRONG_FORM"))
        .body("faults.field", hasItems("lines[3].date", "lines[5]", "lines[9].holiday"));
    post(
            ADMIN,
            Integer.toString(year),
            Map.of(
                "source",
                "通知",
                "days",
                List.of(
                    Map.of("date", year + "-13-01", "kind", "OFF", "holiday", "元旦"),
                    Map.of("date", year + "-01-02", "kind", "off", "holiday", "元旦"))))
        .statusCode(400)
        .body("faults.field", containsInAnyOrder("days[0].date", "days[1].kind"));
    post(ADMIN, Integer.toString(year), Map.of("source", "通知"))
        .statusCode(400)
        .body("faults.code", hasItems("ONE_OF"));
    post(ADMIN, Integer.toString(year), Map.of("source", "通知", "lines", "")).statusCode(400);
    get(year).statusCode(404);
  }

  @Test
  void aYearThatIsOnFileIsRevisedAndAYearAfterAGapIsRefused() {
    int year = nextYear();

    post(ADMIN, "2026", notice(2026, 1))
        .statusCode(409)
        .body("type", equalTo("urn:workershome:problem:year-on-file"));
    post(ADMIN, Integer.toString(year + 1), notice(year + 1, 1))
        .statusCode(422)
        .body("type", equalTo("urn:workershome:problem:year-before-missing"))
        .body("next", equalTo(year));
    put(year, "\"1\"", notice(year, 1)).then().statusCode(404);
  }

  @Test
  void onlyTheSystemAdministratorOfTheRootUnionPublishesAndEverybodyReads() {
    int year = nextYear();
    for (String account :
        List.of("energy.worker", "energy.system-admin", "city.security-admin", "city.leader")) {
      post(account, Integer.toString(year), notice(year, 1)).statusCode(403);
      post(account, year + "/preview", notice(year, 1)).statusCode(403);
    }
    given()
        .header("Authorization", Tokens.bearer("energy.worker"))
        .get("/api/trial/calendar")
        .then()
        .statusCode(200)
        .body("year", hasItems(2008, 2026))
        .body("days", not(hasItems(notNullValue())));
    given()
        .header("Authorization", Tokens.bearer("energy.worker"))
        .get("/api/trial/calendar/2025")
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("days.size()", org.hamcrest.Matchers.greaterThan(20));
  }

  @Test
  void aRegisterIsFollowedByVersionAndARepeatedWordChangesNothing() throws Exception {
    int year = published(2);
    List<PublishedDay> days = List.of(new PublishedDay(LocalDate.of(year, 1, 1), false, "元旦"));

    assertThat(replace(year, days, 1)).as("as old as what is on file").isEmpty();
    assertThat(replace(year, days, 7)).isPresent();
    assertThat(replace(year, days, 7)).isEmpty();
    assertThat(replace(year, days, 6)).isEmpty();
    assertThat(replace(year, days, 8).orElseThrow())
        .as("a new version with the same days moves nothing")
        .isEmpty();
    assertThat(database().number("select count(*) from calendar_year where year = ?", year))
        .isEqualTo(3);
    assertThatThrownBy(() -> replace(year, List.of(), 9)).isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> years.replace(year, days, 9, "x"))
        .as("outside of a transaction")
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatWasRolledBackIsKnownToNobody() throws Exception {
    int year = nextYear();
    List<PublishedDay> days = List.of(new PublishedDay(LocalDate.of(year, 1, 1), false, "元旦"));

    assertThatThrownBy(
            () ->
                SystemScope.run(
                    "register",
                    () ->
                        QuarkusTransaction.requiringNew()
                            .run(
                                () -> {
                                  years.replace(year, days, 1, "register");
                                  throw new IllegalStateException("broken after it");
                                })))
        .hasMessageContaining("broken after it");
    assertThat(years.current().days().lastPublished().getValue()).isLessThan(year);
    get(year).statusCode(404);
  }

  private Optional<List<UUID>> replace(int year, List<PublishedDay> days, long version)
      throws Exception {
    return SystemScope.call(
        "register",
        () ->
            QuarkusTransaction.requiringNew()
                .call(() -> years.replace(year, days, version, "register")));
  }

  /** Publishes the next year with so many days off, and waits until all know it. */
  private int published(int daysOff) {
    int year = nextYear();
    JsonPath done =
        post(ADMIN, Integer.toString(year), notice(year, daysOff))
            .statusCode(201)
            .extract()
            .jsonPath();
    awaitDone(done.getString("jobs[0]"));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> years.current().days().lastPublished().getValue() >= year);
    return year;
  }

  private int nextYear() {
    int last = years.fresh().days().lastPublished().getValue();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> years.current().days().lastPublished().getValue() == last);
    return last + 1;
  }

  private TimerStatus begin(TimerSubject of, String kind, String on) {
    Timers timers = bench.timers(MutableClock.at("2026-03-02T09:00:00+08:00"));
    return asOfficer(() -> timers.start(start(of, kind, on)));
  }

  private String dueOf(UUID timer) {
    return database().texts("select due_on from timer where id = ?", timer).getFirst();
  }

  private static Map<String, Object> notice(int year, int daysOff) {
    StringBuilder lines = new StringBuilder();
    for (int day = 1; day <= daysOff; day++) {
      lines.append(off(year, 1, day));
    }
    return Map.of("source", "国务院办公厅通知", "lines", lines.toString());
  }

  private static String off(int year, int month, int day) {
    return LocalDate.of(year, month, day) + ",OFF,元旦\n";
  }

  private static ValidatableResponse post(String account, String path, Object body) {
    return given()
        .header("Authorization", Tokens.bearer(account))
        .header("Idempotency-Key", Ids.next().toString())
        .contentType("application/json; charset=utf-8")
        .body(body)
        .post("/api/trial/calendar/" + path)
        .then();
  }

  private static Response put(int year, @Nullable String ifMatch, Object body) {
    var request =
        given()
            .header("Authorization", Tokens.bearer(ADMIN))
            .contentType("application/json; charset=utf-8")
            .body(body);
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request.put("/api/trial/calendar/" + year);
  }

  private static ValidatableResponse get(int year) {
    return given()
        .header("Authorization", Tokens.bearer("energy.worker"))
        .get("/api/trial/calendar/" + year)
        .then();
  }

  private void awaitDone(String job) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> database().texts("select state from job where id = ?::uuid", job).getFirst(),
            "DONE"::equals);
  }

  private static Superuser database() {
    return Superuser.ofTheRunningTest();
  }
}
