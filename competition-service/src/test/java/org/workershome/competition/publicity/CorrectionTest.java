package org.workershome.competition.publicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workershome.competition.support.Api.COMMISSION;
import static org.workershome.competition.support.Api.HONOURS;
import static org.workershome.competition.support.Api.NOMINATOR;
import static org.workershome.competition.support.Api.anyone;
import static org.workershome.competition.support.Api.as;
import static org.workershome.competition.support.Api.conferral;
import static org.workershome.competition.support.Api.decide;
import static org.workershome.competition.support.Api.honourPath;
import static org.workershome.competition.support.Api.newDecision;
import static org.workershome.competition.support.Api.newKey;
import static org.workershome.competition.support.Api.nomination;
import static org.workershome.competition.support.Api.post;
import static org.workershome.kit.testing.ProblemSuite.assertProblem;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.workershome.competition.support.ServiceTest;
import org.workershome.kit.testing.MutableClock;
import org.workershome.kit.testing.Superuser;

/**
 * What an objection shows to be wrong is corrected and shown anew, also where no publicity is
 * needed.
 */
@ServiceTest
@TestProfile(TimeStands.class)
class CorrectionTest {
  private static final String STAFF = "/api/competition/publicities";
  private static final String SHOWN = "/api/honours/publicities";
  private static final String SCREENER = "city.award-reviewer";

  private final MutableClock clock;

  CorrectionTest(MutableClock clock) {
    this.clock = clock;
  }

  @BeforeEach
  void itIsAThursdayInMay() {
    at("2026-05-07T09:00:00+08:00");
  }

  @Test
  void anAwardThatNeedsNoPublicityWaitsForTheOneThatItHas() {
    // Given an award that needs none yet, and a list of it
    String honour = nominated();
    String id = published(honour);

    // When, Then
    assertProblem(confer(honour), 422, "publicity-not-finished");
    uphold(id);
    assertProblem(confer(honour), 422, "publicity-not-finished");
    withdraw(id);
    assertProblem(confer(honour), 422, "publicity-not-finished");
    assertProblem(freeze(honour), 422, "list-unchanged");
  }

  @Test
  void anUpheldNominationIsCorrectedShownAnewAndConferred() {
    // Given
    String honour = nominated();
    String id = published(honour);
    assertProblem(correct(NOMINATOR, honour, "十年坚守一线"), 409, "list-is-shown");
    uphold(id);

    // When
    Response corrected = correct(NOMINATOR, honour, "十年坚守一线");

    // Then
    corrected.then().statusCode(200);
    assertThat(corrected.header("ETag")).isEqualTo("\"2\"");
    move(NOMINATOR, id, "rounds").then().statusCode(201);
    move(NOMINATOR, id, "publication", Map.of("nothingOfHealth", true)).then().statusCode(200);
    assertThat(anyone().get(SHOWN + "/" + id).asString()).contains("十年坚守").doesNotContain("二十年");
    at("2026-05-15T00:00:00+08:00");
    move(NOMINATOR, id, "conclusion").then().statusCode(200);
    assertProblem(correct(NOMINATOR, honour, "三十年坚守一线"), 409, "list-is-shown");
    confer(honour).then().statusCode(200);
    assertProblem(correct(NOMINATOR, honour, "三十年坚守一线"), 409, "illegal-move");
  }

  @Test
  void aNominationThatWasNeverShownIsCorrectedByItsNominatorOnly() {
    String honour = nominated();

    assertProblem(correct("energy.nominator2", honour, "别的事迹"), 403, "forbidden");
    assertProblem(correct("city.nominator", honour, "别的事迹"), 403, "forbidden");
    assertProblem(correct(COMMISSION, honour, "别的事迹"), 403, "forbidden");
    correct(NOMINATOR, honour, "别的事迹").then().statusCode(200);
    assertThat(as(NOMINATOR).get(honourPath(honour)).jsonPath().getString("deed"))
        .isEqualTo("别的事迹");
  }

  @Test
  void theTableLetsNobodyElseRewriteANomination() {
    String honour = nominated();

    org.assertj.core.api.Assertions.assertThatThrownBy(
            () ->
                Superuser.ofTheRunningTest()
                    .change("update honour set deed = '别的' where id = ?::uuid", honour))
        .hasStackTraceContaining("corrected by its nominator");
  }

  private static Response correct(String account, String honour, String deed) {
    Map<String, Object> nomination = new LinkedHashMap<>(body());
    nomination.put("deed", deed);
    return decide(
        account,
        honourPath(honour),
        "correction",
        Map.of("nomination", nomination, "reason", "异议属实"));
  }

  private static Map<String, Object> body() {
    Map<String, Object> body = new LinkedHashMap<>(nomination());
    body.put("awardType", "ADVANCED_WORKER");
    return body;
  }

  private static String nominated() {
    return post(NOMINATOR, HONOURS, body()).then().statusCode(201).extract().path("id");
  }

  private static Response freeze(String honour) {
    return post(NOMINATOR, STAFF, Map.of("kind", "honour", "subjectId", honour));
  }

  private static String published(String honour) {
    String id = freeze(honour).then().statusCode(201).extract().path("id");
    move(NOMINATOR, id, "publication", Map.of("nothingOfHealth", true)).then().statusCode(200);
    return id;
  }

  private static void uphold(String id) {
    String objection =
        anyone()
            .header("Idempotency-Key", newKey())
            .body(Map.of("line", 1, "text", "事迹不实", "named", false))
            .post(SHOWN + "/" + id + "/objections")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    as(SCREENER)
        .header("Idempotency-Key", newKey())
        .header("If-Match", "\"1\"")
        .body(Map.of("verified", true, "reason", "经核查属实"))
        .post(STAFF + "/" + id + "/objections/" + objection + "/screening")
        .then()
        .statusCode(200);
  }

  private static void withdraw(String id) {
    move(NOMINATOR, id, "withdrawal", Map.of("reason", "更正")).then().statusCode(200);
    move(COMMISSION, id, "withdrawal/approval", Map.of()).then().statusCode(200);
  }

  private static Response confer(String honour) {
    return decide(
        COMMISSION, honourPath(honour), "conferral", new LinkedHashMap<>(conferral(newDecision())));
  }

  private static Response move(String account, String id, String action) {
    return move(account, id, action, Map.of());
  }

  private static Response move(String account, String id, String action, Map<String, ?> body) {
    String etag = as(account).get(STAFF + "/" + id).header("ETag");
    return as(account)
        .header("Idempotency-Key", newKey())
        .header("If-Match", etag)
        .body(body)
        .post(STAFF + "/" + id + "/" + action);
  }

  private void at(String time) {
    clock.set(OffsetDateTime.parse(time).toInstant());
  }
}
