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
import static org.workershome.competition.support.Api.nominated;
import static org.workershome.competition.support.Api.nomination;
import static org.workershome.competition.support.Api.post;
import static org.workershome.kit.testing.ProblemSuite.assertProblem;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.workershome.competition.support.ServiceTest;
import org.workershome.kit.testing.EventSchemas;
import org.workershome.kit.testing.MutableClock;
import org.workershome.kit.testing.Topics;
import org.workershome.kit.testing.Uploads;

/** An honour is shown to everybody before it is conferred. */
@ServiceTest
@TestProfile(TimeStands.class)
class HonourPublicityTest {
  private static final String STAFF = "/api/competition/publicities";
  private static final String SHOWN = "/api/honours/publicities";
  private static final String SCREENER = "city.award-reviewer";

  private final MutableClock clock;

  HonourPublicityTest(MutableClock clock) {
    this.clock = clock;
  }

  @BeforeEach
  void itIsAThursdayInMay() {
    at("2026-05-07T09:00:00+08:00");
  }

  @Test
  void anAwardThatNeedsItIsConferredAfterItsPublicityOnly() {
    // Given
    String honour = nominated();
    assertProblem(confer(honour), 422, "publicity-not-finished");
    String id = published(honour);
    assertProblem(confer(honour), 422, "publicity-not-finished");

    // When
    Response shown = anyone().get(SHOWN + "/" + id);
    at("2026-05-15T00:00:00+08:00");
    move(NOMINATOR, id, "conclusion").then().statusCode(200);

    // Then
    assertThat(shown.jsonPath().getString("lines[0].name")).isEqualTo("李明");
    assertThat(shown.jsonPath().getString("summary.endsOn")).isEqualTo("2026-05-13");
    assertProblem(anyone().get(SHOWN + "/" + id), 404, "not-found");
    confer(honour).then().statusCode(200);
    var schemas = new EventSchemas("competition");
    List<ConsumerRecord<String, String>> anchors = Topics.published("workershome.anchors", id, 2);
    assertThat(anchors).hasSize(2).allSatisfy(schemas::assertKept);
    assertThat(anchors.toString()).doesNotContain("李明", "机修车间");
  }

  @Test
  void whatIsSaidToHaveHungIsAPhotographOfThisList() {
    String id = published(nominated());
    Uploads.Uploaded photo = Uploads.scan(NOMINATOR, STAFF + "/" + id + "/attachments");
    Uploads.Uploaded other =
        Uploads.scan(NOMINATOR, STAFF + "/" + published(nominated()) + "/attachments");

    for (Uploads.Uploaded invented :
        List.of(
            new Uploads.Uploaded(UUID.randomUUID().toString(), "a".repeat(64)),
            new Uploads.Uploaded(photo.id(), "a".repeat(64)),
            other)) {
      assertProblem(
          post(NOMINATOR, STAFF + "/" + id + "/evidence", posted(invented)),
          422,
          "proof-not-on-file");
    }
    post(NOMINATOR, STAFF + "/" + id + "/evidence", posted(photo)).then().statusCode(201);
  }

  private static Map<String, Object> posted(Uploads.Uploaded photo) {
    return Map.of(
        "postedOn",
        "2026-05-07",
        "postedWhere",
        "厂区公告栏",
        "attachmentId",
        photo.id(),
        "sha256",
        photo.sha256());
  }

  @Test
  void anAwardThatDoesNotNeedItYetIsConferredAsBefore() {
    Map<String, Object> body = new LinkedHashMap<>(nomination());
    body.put("awardType", "ADVANCED_WORKER");
    String honour = post(NOMINATOR, HONOURS, body).then().statusCode(201).extract().path("id");

    confer(honour).then().statusCode(200);
  }

  @Test
  void anObjectionThatHoldsKeepsAnHonourFromBeingConferred() {
    // Given
    String honour = nominated();
    String id = published(honour);

    // When
    String objection =
        anyone()
            .header("Idempotency-Key", newKey())
            .body(Map.of("line", 1, "text", "事迹不实", "named", false))
            .post(SHOWN + "/" + id + "/objections")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String full = STAFF + "/" + id + "/objections/" + objection;

    // Then neither the unit nor the nominator reads it, and the city does
    for (String unit : List.of(NOMINATOR, COMMISSION, "energy.award-reviewer", "energy.leader")) {
      assertProblem(as(unit).get(full), 404, "not-found");
    }
    assertThat(as(SCREENER).get(full).jsonPath().getString("text")).isEqualTo("事迹不实");
    as(SCREENER)
        .header("Idempotency-Key", newKey())
        .header("If-Match", "\"1\"")
        .body(Map.of("verified", true, "reason", "经核查属实"))
        .post(full + "/screening")
        .then()
        .statusCode(200);
    at("2026-05-15T00:00:00+08:00");
    assertProblem(move(NOMINATOR, id, "conclusion"), 409, "illegal-publicity-move");
    assertProblem(confer(honour), 422, "publicity-not-finished");
    assertThat(
            as(NOMINATOR).get(STAFF + "/" + id + "/objections").jsonPath().getString("[0].state"))
        .isEqualTo("VERIFIED");
  }

  @Test
  void whoIsNotKnownToBeOfAgeIsShownByANumberAndNotInTheDeedEither() {
    // Given a nomination without a word of what says that he is of age
    Map<String, Object> body = new LinkedHashMap<>(nomination());
    body.remove("ofAgeBy");
    body.put("deed", "李明同学好学上进");
    Response nominated = post(NOMINATOR, HONOURS, body).then().statusCode(201).extract().response();
    String honour = nominated.path("id");

    // When the text that is to be shown names him, and then not
    assertProblem(
        post(NOMINATOR, STAFF, Map.of("kind", "honour", "subjectId", honour)),
        422,
        "named-under-age");
    body.put("publicDeed", "好学上进");
    decide(
            NOMINATOR,
            honourPath(honour),
            "correction",
            Map.of("nomination", body, "reason", "删去姓名"))
        .then()
        .statusCode(200);

    // Then
    String shown = anyone().get(SHOWN + "/" + published(honour)).asString();
    assertThat(shown).contains(nominated.<String>path("number"), "好学上进").doesNotContain("李明");
  }

  @Test
  void whatIsTakenAsANominationCanBeShown() {
    // Given the longest of everything
    Map<String, Object> body = new LinkedHashMap<>(nomination());
    body.put("displayName", "李".repeat(100));
    body.put("unit", "修".repeat(100));
    body.put("deed", "年".repeat(2000));
    String full = post(NOMINATOR, HONOURS, body).then().statusCode(201).extract().path("id");
    body.put("deed", "年".repeat(20_000));
    assertProblem(post(NOMINATOR, HONOURS, body), 400, "invalid-fields");
    body.put("publicDeed", "简".repeat(2000));
    String summed = post(NOMINATOR, HONOURS, body).then().statusCode(201).extract().path("id");

    // Then
    published(full);
    assertThat(anyone().get(SHOWN + "/" + published(summed)).asString()).contains("简简简");
    for (String field : List.of("displayName", "unit", "publicDeed")) {
      Map<String, Object> longer = new LinkedHashMap<>(body);
      longer.put(field, body.get(field) + "长");
      assertProblem(post(NOMINATOR, HONOURS, longer), 400, "invalid-fields");
    }
  }

  @Test
  void whoeverPublishesSaysThatNothingOfHealthIsInIt() {
    String honour = nominated();
    String id =
        post(NOMINATOR, STAFF, Map.of("kind", "honour", "subjectId", honour))
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    assertThat(
            String.valueOf(
                assertProblem(move(NOMINATOR, id, "publication"), 400, "invalid-fields")
                    .get("faults")))
        .contains("nothingOfHealth");
    move(NOMINATOR, id, "publication", Map.of("nothingOfHealth", true)).then().statusCode(200);
  }

  @Test
  void theNoticeIsAPageThatEverybodyCanPrint() {
    String id = published(nominated());

    Response notice = anyone().accept("text/html").get(SHOWN + "/" + id + "/notice");

    assertThat(notice.statusCode()).isEqualTo(200);
    assertThat(notice.contentType()).startsWith("text/html");
    assertThat(notice.header("Content-Security-Policy")).contains("default-src 'none'");
    assertThat(notice.asString()).contains("公示期：2026年5月7日至2026年5月13日", "劳动模范", "李明");
  }

  private static String published(String honour) {
    String id =
        post(NOMINATOR, STAFF, Map.of("kind", "honour", "subjectId", honour))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    move(NOMINATOR, id, "publication", Map.of("nothingOfHealth", true)).then().statusCode(200);
    return id;
  }

  private static Response confer(String honour) {
    Map<String, Object> body = new LinkedHashMap<>(conferral(newDecision()));
    return decide(COMMISSION, honourPath(honour), "conferral", body);
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
