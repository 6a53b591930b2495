package org.workershome.kit.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workershome.kit.testing.ProblemSuite.assertProblem;
import static org.workershome.kit.trial.TrialLists.CANDIDATE;
import static org.workershome.kit.trial.TrialLists.NOTICES;
import static org.workershome.kit.trial.TrialLists.PUBLISHER;
import static org.workershome.kit.trial.TrialLists.SCREENER;
import static org.workershome.kit.trial.TrialLists.SHOWN;
import static org.workershome.kit.trial.TrialLists.STAFF;
import static org.workershome.kit.trial.TrialLists.as;
import static org.workershome.kit.trial.TrialLists.move;
import static org.workershome.kit.trial.TrialLists.named;
import static org.workershome.kit.trial.TrialLists.newKey;
import static org.workershome.kit.trial.TrialLists.object;
import static org.workershome.kit.trial.TrialLists.objected;
import static org.workershome.kit.trial.TrialLists.post;
import static org.workershome.kit.trial.TrialLists.published;
import static org.workershome.kit.trial.TrialLists.screen;
import static org.workershome.kit.trial.TrialLists.with;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.workershome.kit.rowscope.ScopeSql;
import org.workershome.kit.testing.Database;
import org.workershome.kit.testing.MutableClock;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.TokenBuilder;
import org.workershome.kit.testing.Tokens;

/** Who objected is known to the screening union and to nobody else, by whatever way. */
@QuarkusTest
@TestProfile(TermProfile.class)
class TrialObjectionTest {
  private static final String HONOUR = "trial-honour";
  private static final String HARDSHIP = "trial-hardship";
  private static final String NAME = "金丝雀甲乙";
  private static final String CONTACT = "13900139000";
  private static final String ADDRESS = "203.0.113.77";
  private static final String OBJECTOR = "energy.worker3";
  private static final int AT_ONCE = 50;

  private final MutableClock clock;

  TrialObjectionTest(MutableClock clock) {
    this.clock = clock;
  }

  @BeforeEach
  void itIsAThursdayInMarch() {
    at("2026-03-05T09:00:00+08:00");
  }

  @Test
  void theScreenerReadsWhoObjectedAndNobodyElseDoesByAnyRoute() {
    // Given
    String id = published(HARDSHIP);
    Response taken = object(OBJECTOR, NOTICES, id, named(NAME, CONTACT));
    String objection = taken.then().statusCode(201).extract().path("id");

    // Then
    JsonPath seen =
        as(SCREENER)
            .get(STAFF + "/" + id + "/objections/" + objection)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(seen.getString("name")).isEqualTo(NAME);
    assertThat(seen.getString("contact")).isEqualTo(CONTACT);
    for (TokenBuilder curious : TrialLists.curious()) {
      assertThat(with(curious).get(STAFF + "/" + id + "/objections/" + objection).statusCode())
          .isEqualTo(404);
      for (String path :
          List.of(
              STAFF + "/" + id,
              STAFF + "/" + id + "/objections",
              STAFF + "/" + id + "/list",
              NOTICES + "/" + id,
              STAFF)) {
        assertThat(with(curious).get(path).asString())
            .doesNotContain(NAME, CONTACT, "事迹不实", Tokens.subjectOf(OBJECTOR))
            .doesNotContain(Tokens.personRefOf(OBJECTOR));
      }
    }
  }

  @Test
  void rowSecurityHidesTheObjectorAlsoFromAStatementThatAsksForHim() throws SQLException {
    // Given
    String id = published(HONOUR);
    String objection =
        object(OBJECTOR, SHOWN, id, named(NAME, CONTACT))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String everyRole = "nominator,award-reviewer,commission-member,leader,auditor,inspector";
    String stranger = Tokens.personRefOf("city.leader");

    // Then
    assertThat(objectors(objection, "staff", "CQ", stranger, "award-reviewer")).isEqualTo(1);
    assertThat(objectors(objection, "staff", "CQ", Tokens.personRefOf(CANDIDATE), everyRole))
        .isZero();
    assertThat(objectors(objection, "staff", "CQ", stranger, "leader,auditor,nominator")).isZero();
    assertThat(objectors(objection, "staff", "CQ", "", "award-reviewer")).isZero();
    for (String union : List.of("CQ.ENERGY", "CQ.ENERGY.MINE3", "CQ.YUBEI", "")) {
      assertThat(objectors(objection, "staff", union, stranger, everyRole)).isZero();
    }
    for (String kind : List.of("worker", "agency", "public", "")) {
      assertThat(objectors(objection, kind, "CQ", Tokens.personRefOf(OBJECTOR), everyRole))
          .isZero();
    }
  }

  @Test
  void noRowOfAnyTableNamesTheObjectorInClearNorTheAccountOfAnAnonymousOne() {
    // Given
    String id = published(HARDSHIP);
    String anonymous = "energy.worker4";
    object(OBJECTOR, NOTICES, id, named(NAME, CONTACT)).then().statusCode(201);
    String request =
        as(anonymous)
            .header("Idempotency-Key", newKey())
            .header("X-Forwarded-For", ADDRESS)
            .body(TrialLists.anonymous())
            .post(NOTICES + "/" + id + "/objections")
            .then()
            .statusCode(201)
            .extract()
            .header("X-Request-Id");
    assertThat(request).isNotBlank();

    // Then
    Superuser superuser = Superuser.ofTheRunningTest();
    List<String> tables =
        superuser.texts(
            "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace");
    assertThat(tables).contains("publicity_objector", "idempotency", "outbox");
    assertThat(tables).as("months of the audit").anyMatch(name -> name.startsWith("audit_entry_"));
    for (String table : tables) {
      for (String canary :
          List.of(
              NAME,
              CONTACT,
              ADDRESS,
              request,
              Tokens.subjectOf(OBJECTOR),
              Tokens.subjectOf(anonymous),
              Tokens.personRefOf(anonymous))) {
        assertThat(
                superuser.number(
                    "select count(*) from " + table + " t where position(? in t::text) > 0",
                    canary))
            .as("%s in %s", canary, table)
            .isZero();
      }
    }
    assertThat(
            superuser.texts(
                "select actor || ' ' || union_path::text from audit_entry"
                    + " where action = 'objection-raised' and changes like ?",
                "%" + id + "%"))
        .isNotEmpty()
        .allMatch(entry -> entry.equals("system:publicity-objection CQ") || entry.endsWith(" CQ"));
  }

  @Test
  void anObjectionIsRaisedWithinThePeriodOnly() {
    String id = published(HONOUR);

    at("2026-03-12T23:59:59+08:00");
    object(null, SHOWN, id, TrialLists.anonymous()).then().statusCode(201);
    at("2026-03-13T00:00:00+08:00");
    Map<String, Object> late =
        assertProblem(
            object(null, SHOWN, id, TrialLists.anonymous()), 422, "objection-out-of-period");
    assertThat(late).containsEntry("endsOn", "2026-03-12").containsKey("article");
    assertThat(
            Superuser.ofTheRunningTest()
                .texts(
                    "select outcome || ' ' || actor || coalesce(client_address, '') || coalesce(request_id, '')"
                        + " from audit_entry where action = 'objection-out-of-period' and record_id = ?",
                    id))
        .containsExactly("REFUSED system:publicity-objection");
    String frozen = TrialLists.frozen(HONOUR, TrialLists.newList(HONOUR));
    assertProblem(object(null, SHOWN, frozen, TrialLists.anonymous()), 404, "not-found");
    assertProblem(object(null, SHOWN, newKey(), TrialLists.anonymous()), 404, "not-found");
  }

  @Test
  void whatIsWrongWithAnObjectionIsSaidAtOnce() {
    String id = published(HONOUR);

    assertThat(
            String.valueOf(
                assertProblem(
                        object(null, SHOWN, id, Map.of("text", "x", "named", true)),
                        400,
                        "invalid-fields")
                    .get("faults")))
        .contains("name");
    assertThat(
            String.valueOf(
                assertProblem(
                        object(
                            null,
                            SHOWN,
                            id,
                            Map.of("text", "x", "named", false, "name", "a", "contact", "b")),
                        400,
                        "invalid-fields")
                    .get("faults")))
        .contains("field=name", "field=contact");
    assertProblem(
        object(null, SHOWN, id, Map.of("text", "x", "named", false, "line", 9)),
        400,
        "invalid-fields");
    assertProblem(
        as(null).body(TrialLists.anonymous()).post(SHOWN + "/" + id + "/objections"),
        400,
        "idempotency-key-missing");
  }

  @Test
  void paperIsEnteredByTheScreeningUnionAndAsOfTheDayItCame() {
    // Given
    String id = published(HONOUR);
    String path = STAFF + "/" + id + "/objections/paper";
    at("2026-03-16T09:00:00+08:00");

    // Then
    assertProblem(post(PUBLISHER, path, paper("2026-03-12")), 403, "forbidden");
    assertProblem(post("energy.award-reviewer", path, paper("2026-03-12")), 404, "not-found");
    assertProblem(post(SCREENER, path, paper("2026-03-13")), 422, "objection-out-of-period");
    assertThat(
            Superuser.ofTheRunningTest()
                .texts(
                    "select actor from audit_entry where action = 'objection-out-of-period' and record_id = ?",
                    id))
        .containsExactly(Tokens.subjectOf(SCREENER));
    assertProblem(post(SCREENER, path, paper("2026-03-17")), 400, "invalid-fields");
    String objection =
        post(SCREENER, path, paper("2026-03-12")).then().statusCode(201).extract().path("id");
    assertThat(
            as(SCREENER)
                .get(STAFF + "/" + id + "/objections/" + objection)
                .jsonPath()
                .getString("channel"))
        .isEqualTo("PAPER");
  }

  @Test
  void paperOfTheLastDayIsEnteredBeforeAnybodyConcludes() {
    // Given a list that runs to the end of a Friday, when paper was handed in
    at("2026-03-06T09:00:00+08:00");
    String id = published(HONOUR);

    // When its owner is there a moment after midnight, and on Monday before the post is opened
    at("2026-03-14T00:05:00+08:00");
    Map<String, Object> saturday =
        assertProblem(move(PUBLISHER, id, "conclusion", Map.of()), 422, "period-still-runs");
    at("2026-03-16T08:00:00+08:00");
    assertProblem(move(PUBLISHER, id, "conclusion", Map.of()), 422, "period-still-runs");

    // Then what came in time is taken, and it keeps the list from its end
    assertThat(saturday)
        .containsEntry("endsOn", "2026-03-13")
        .containsEntry("concludedFrom", "2026-03-17");
    at("2026-03-16T17:00:00+08:00");
    post(SCREENER, STAFF + "/" + id + "/objections/paper", paper("2026-03-13"))
        .then()
        .statusCode(201);
    at("2026-03-17T00:00:00+08:00");
    assertProblem(move(PUBLISHER, id, "conclusion", Map.of()), 422, "objections-open");
  }

  @Test
  void whoMadeTheListOrIsOnItDoesNotScreen() {
    String id = published(HONOUR);
    String objection = objected(id);

    assertThat(screen(PUBLISHER, id, objection, false).statusCode()).isEqualTo(404);
    assertThat(screen("energy.award-reviewer", id, objection, false).statusCode()).isEqualTo(404);
    Response maker =
        screening(Tokens.of(SCREENER).personRef(Tokens.personRefOf(PUBLISHER)), id, objection);
    assertProblem(maker, 422, "screener-not-apart");
    Response candidate =
        screening(Tokens.of(SCREENER).personRef(Tokens.personRefOf(CANDIDATE)), id, objection);
    assertProblem(candidate, 404, "not-found");
    assertThat(
            Superuser.ofTheRunningTest()
                .number(
                    "select count(*) from audit_entry where action = 'objection-screened-by-maker' and record_id = ?",
                    objection))
        .isEqualTo(1);
  }

  @Test
  void fiftyObjectAtOnceAndEachIsTaken() throws Exception {
    String id = published(HONOUR);

    List<Integer> answers =
        atOnce(() -> object(null, SHOWN, id, TrialLists.anonymous()).statusCode());

    assertThat(answers).hasSize(AT_ONCE).containsOnly(201);
    assertThat(
            Superuser.ofTheRunningTest()
                .number(
                    "select count(*) from publicity_objection where publicity_id = ?::uuid", id))
        .isEqualTo(AT_ONCE);
  }

  @Test
  void fiftyScreenOneObjectionAndItHasOneOutcome() throws Exception {
    String id = published(HONOUR);
    String objection = objected(id);

    List<Integer> answers = atOnce(() -> screen(SCREENER, id, objection, true).statusCode());

    assertThat(answers.stream().filter(status -> status == 200)).hasSize(1);
    assertThat(answers).containsOnly(200, 409);
    assertThat(TrialLists.detail(PUBLISHER, id).getInt("publicity.round")).isEqualTo(1);
    assertThat(
            Superuser.ofTheRunningTest()
                .number(
                    "select count(*) from audit_entry where action = 'publicity-upheld' and record_id = ?",
                    id))
        .isEqualTo(1);
  }

  private static List<Integer> atOnce(Callable<Integer> work) throws Exception {
    try (var persons = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<Integer>> running = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        running.add(persons.submit(work));
      }
      List<Integer> answers = new ArrayList<>();
      for (Future<Integer> one : running) {
        answers.add(one.get());
      }
      return answers;
    }
  }

  private static Response screening(TokenBuilder token, String id, String objection) {
    return with(token)
        .header("Idempotency-Key", newKey())
        .header("If-Match", "\"1\"")
        .body(Map.of("verified", false, "reason", "经核查"))
        .post(STAFF + "/" + id + "/objections/" + objection + "/screening");
  }

  private static Map<String, Object> paper(String receivedOn) {
    return Map.of("receivedOn", receivedOn, "objection", named(NAME, CONTACT));
  }

  private static int objectors(
      String objection, String kind, String union, String person, String roles)
      throws SQLException {
    try (Connection connection = Database.ofTheRunningTest().asApp().getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement scope = connection.prepareStatement(ScopeSql.PREFIX)) {
        scope.setString(1, kind);
        scope.setString(2, union);
        scope.setString(3, person);
        scope.setString(4, roles);
        scope.setString(5, "somebody");
        scope.execute();
      }
      try (PreparedStatement count =
          connection.prepareStatement(
              "select count(*) from publicity_objector where objection_id = ?::uuid")) {
        count.setString(1, objection);
        try (ResultSet row = count.executeQuery()) {
          row.next();
          return row.getInt(1);
        }
      }
    }
  }

  private void at(String time) {
    clock.set(OffsetDateTime.parse(time).toInstant());
  }
}
