package org.workershome.aid.household;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.workershome.aid.support.Aid.approveFile;
import static org.workershome.aid.support.Aid.as;
import static org.workershome.aid.support.Aid.decide;
import static org.workershome.aid.support.Aid.draftOf;
import static org.workershome.aid.support.Aid.newKey;
import static org.workershome.aid.support.Aid.post;
import static org.workershome.aid.support.Aid.referred;
import static org.workershome.aid.support.Aid.reviewed;
import static org.workershome.kit.testing.ProblemSuite.assertProblem;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.workershome.aid.support.ServiceTest;
import org.workershome.kit.testing.EventSchemas;
import org.workershome.kit.testing.MutableClock;
import org.workershome.kit.testing.Topics;
import org.workershome.kit.testing.Uploads;

/** A household's file is shown inside its unit between review and approval. */
@ServiceTest
@TestProfile(ShownToTheUnit.class)
class HouseholdPublicityTest {
  private static final String STAFF = "/api/aid/publicities";
  private static final String NOTICES = "/api/aid/notices";
  private static final String CLERK = "energy.aid-clerk";
  private static final String MEMBER = "energy.worker2";
  private static final String SCREENER = "city.aid-reviewer";

  private final MutableClock clock;

  HouseholdPublicityTest(MutableClock clock) {
    this.clock = clock;
  }

  @BeforeEach
  void itIsAThursdayInMay() {
    at("2026-05-07T09:00:00+08:00");
  }

  @Test
  void aFileIsApprovedAfterItsUnitHasSeenItOnly() {
    // Given
    String household = reviewedFile(811);
    assertProblem(approveFile(household), 422, "publicity-not-finished");
    String id = published(household);
    assertProblem(approveFile(household), 422, "publicity-not-finished");

    // When it hung for five working days, as a photograph shows, and one more for what came on
    // paper
    at("2026-05-15T08:00:00+08:00");
    assertProblem(move(id, "conclusion", Map.of()), 422, "evidence-missing");
    Uploads.Uploaded photo = Uploads.scan(CLERK, STAFF + "/" + id + "/attachments");
    post(
            CLERK,
            STAFF + "/" + id + "/evidence",
            Map.of(
                "postedOn",
                "2026-05-07",
                "postedWhere",
                "车间公告栏",
                "attachmentId",
                photo.id(),
                "sha256",
                photo.sha256()))
        .then()
        .statusCode(201);
    move(id, "conclusion", Map.of()).then().statusCode(200);

    // Then
    approveFile(household).then().statusCode(200).body("state", equalTo("FILED"));
    assertProblem(as(MEMBER).get(NOTICES + "/" + id), 404, "not-found");
    List<ConsumerRecord<String, String>> anchors = Topics.published("workershome.anchors", id, 2);
    var schemas = new EventSchemas("aid");
    assertThat(anchors).hasSize(2).allSatisfy(schemas::assertKept);
  }

  @Test
  void membersOfTheUnitReadItMaskedAndNobodyElse() {
    String household = reviewedFile(812);
    String id = published(household);

    Response shown = as(MEMBER).get(NOTICES + "/" + id);
    shown
        .then()
        .statusCode(200)
        .body("lines[0].name", equalTo("王**"))
        .body("summary.endsOn", equalTo("2026-05-13"));
    assertThat(as(MEMBER).get(NOTICES).jsonPath().getList("items.id")).contains(id);
    for (String other : List.of("yubei.worker", "yubei.aid-clerk")) {
      assertProblem(as(other).get(NOTICES + "/" + id), 404, "not-found");
      assertThat(as(other).get(NOTICES).jsonPath().getList("items.id")).doesNotContain(id);
    }
    given().get(NOTICES + "/" + id).then().statusCode(401);
    Response notice = as(MEMBER).accept("text/html").get(NOTICES + "/" + id + "/notice");
    notice.then().statusCode(200);
    assertThat(notice.asString()).contains("困难职工建档公示", "王**");
    for (String text : List.of(shown.asString(), notice.asString())) {
      assertThat(text)
          .doesNotContain(
              "王建国", "50011219800101", "13800005678", "6217000000000006019", "ILLNESS", "病");
    }
  }

  @Test
  void anObjectionThatHoldsKeepsAFileFromBeingApproved() {
    String household = reviewedFile(813);
    String id = published(household);
    String objection =
        post(MEMBER, NOTICES + "/" + id + "/objections", Map.of("text", "家中另有收入", "named", false))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String full = STAFF + "/" + id + "/objections/" + objection;

    // Its own unit does not read it, the union above does
    assertProblem(as(CLERK).get(full), 404, "not-found");
    as(SCREENER)
        .header("Idempotency-Key", newKey())
        .header("If-Match", "\"1\"")
        .body(Map.of("verified", true, "reason", "经核查属实"))
        .post(full + "/screening")
        .then()
        .statusCode(200);

    assertProblem(approveFile(household), 422, "publicity-not-finished");
    decide(
            "energy.aid-approver",
            household,
            "approval",
            Map.of("outcome", "REFUSE", "opinion", "异议成立"))
        .then()
        .statusCode(200)
        .body("state", equalTo("REFUSED"));
  }

  @Test
  void theUnionSaysHowLongAndOnlyReviewedFilesAreShown() {
    at("2026-06-02T09:00:00+08:00");
    String draft = draftOf(referred("person-" + newKey()));
    assertProblem(freeze(draft), 409, "illegal-move");
    String household = reviewedFile(814);
    String id = freeze(household).then().statusCode(201).extract().path("id");

    Response tooShort = move(id, "publication", Map.of("workingDays", 5));
    assertProblem(tooShort, 422, "period-too-short");
    assertThat(tooShort.jsonPath().getInt("minimumWorkingDays")).isEqualTo(7);
    move(id, "publication", Map.of())
        .then()
        .statusCode(200)
        .body("workingDays", equalTo(7))
        .body("endsOn", equalTo("2026-06-11"));
  }

  private static String reviewedFile(int person) {
    String path = draftOf(referred("person-" + newKey()));
    reviewed(path, person);
    return path;
  }

  private static Response freeze(String household) {
    return post(
        CLERK,
        STAFF,
        Map.of(
            "kind", "household", "subjectId", household.substring(household.lastIndexOf('/') + 1)));
  }

  private static String published(String household) {
    String id = freeze(household).then().statusCode(201).extract().path("id");
    move(id, "publication", Map.of()).then().statusCode(200);
    return id;
  }

  private static Response move(String id, String action, Map<String, ?> body) {
    return decide(CLERK, STAFF + "/" + id, action, body);
  }

  private void at(String time) {
    clock.set(OffsetDateTime.parse(time).toInstant());
  }
}
