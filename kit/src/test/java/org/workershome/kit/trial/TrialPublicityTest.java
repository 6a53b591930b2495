package org.workershome.kit.trial;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.workershome.kit.testing.ProblemSuite.assertProblem;
import static org.workershome.kit.trial.TrialLists.APPROVER;
import static org.workershome.kit.trial.TrialLists.CANDIDATE;
import static org.workershome.kit.trial.TrialLists.NOTICES;
import static org.workershome.kit.trial.TrialLists.PUBLISHER;
import static org.workershome.kit.trial.TrialLists.SCREENER;
import static org.workershome.kit.trial.TrialLists.SHOWN;
import static org.workershome.kit.trial.TrialLists.STAFF;
import static org.workershome.kit.trial.TrialLists.as;
import static org.workershome.kit.trial.TrialLists.detail;
import static org.workershome.kit.trial.TrialLists.freezing;
import static org.workershome.kit.trial.TrialLists.frozen;
import static org.workershome.kit.trial.TrialLists.move;
import static org.workershome.kit.trial.TrialLists.newList;
import static org.workershome.kit.trial.TrialLists.object;
import static org.workershome.kit.trial.TrialLists.objected;
import static org.workershome.kit.trial.TrialLists.post;
import static org.workershome.kit.trial.TrialLists.publish;
import static org.workershome.kit.trial.TrialLists.published;
import static org.workershome.kit.trial.TrialLists.screen;
import static org.workershome.kit.trial.TrialLists.with;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.publicity.Sweeping;
import org.workershome.kit.testing.MutableClock;
import org.workershome.kit.testing.Published;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Tokens;
import org.workershome.kit.testing.Uploads;

/** The way of a list, from its freezing to its end. */
@QuarkusTest
@TestProfile(TermProfile.class)
class TrialPublicityTest {
  private static final String HONOUR = "trial-honour";
  private static final String HARDSHIP = "trial-hardship";

  private final MutableClock clock;
  private final Sweeping sweeping;

  TrialPublicityTest(MutableClock clock, Sweeping sweeping) {
    this.clock = clock;
    this.sweeping = sweeping;
  }

  @BeforeEach
  void itIsAThursdayInMarch() {
    at("2026-03-05T09:00:00+08:00");
  }

  @Test
  void whatThePreviewShowsIsShownToEverybodyForItsPeriodAndThenOnlyItsHashIsKnown()
      throws Exception {
    // Given
    String list = newList(HONOUR);
    JsonPath preview =
        as(PUBLISHER).body(freezing(HONOUR, list)).post(STAFF + "/preview").jsonPath();

    // When
    String id = frozen(HONOUR, list);
    assertProblem(as(null).get(SHOWN + "/" + id), 404, "not-found");
    publish(id, 5).then().statusCode(200);

    // Then everybody reads it, to the letter
    JsonPath shown = as(null).get(SHOWN + "/" + id).then().statusCode(200).extract().jsonPath();
    assertThat(shown.getList("lines")).isEqualTo(preview.getList("lines"));
    assertThat(shown.getString("lines[0].name")).isEqualTo("王小明");
    assertThat(shown.getString("summary.startsOn")).isEqualTo("2026-03-05");
    assertThat(shown.getString("summary.endsOn"))
        .isEqualTo("2026-03-12")
        .isEqualTo(preview.getString("endsOn"));
    String hash = sha256(shown.getString("canonical"));
    assertThat(shown.getString("summary.sha256")).isEqualTo(hash);
    assertThat(as(null).get(SHOWN + "?limit=200").jsonPath().getList("items.id")).contains(id);

    // And it is not over before its last day is
    assertProblem(move(PUBLISHER, id, "conclusion", Map.of()), 422, "period-still-runs");
    assertProblem(post(PUBLISHER, next(id), Map.of()), 422, "publicity-not-finished");
    at("2026-03-12T23:59:59+08:00");
    as(null).get(SHOWN + "/" + id).then().statusCode(200);
    assertProblem(move(PUBLISHER, id, "conclusion", Map.of()), 422, "period-still-runs");
    at("2026-03-13T00:00:00+08:00");
    assertProblem(as(null).get(SHOWN + "/" + id), 404, "not-found");
    assertThat(as(null).get(SHOWN + "?limit=200").jsonPath().getList("items.id"))
        .doesNotContain(id);
    assertProblem(as(PUBLISHER).get(STAFF + "/" + id + "/list"), 404, "not-found");
    at("2026-03-14T00:00:00+08:00");
    move(PUBLISHER, id, "conclusion", Map.of()).then().statusCode(200);

    // And afterwards staff know that it was, its hash and its outcome
    JsonPath after = detail("energy.leader", id);
    assertThat(after.getString("publicity.state")).isEqualTo("FINISHED");
    assertThat(after.getString("rounds[0].sha256")).isEqualTo(hash);
    assertThat(after.getString("rounds[0].outcome")).isEqualTo("FINISHED");
    assertProblem(as(SCREENER).get(STAFF + "/" + id + "/list"), 404, "not-found");
    post(PUBLISHER, next(id), Map.of()).then().statusCode(204);
    post(PUBLISHER, STAFF + "/" + id + "/next-step-of/" + HONOUR + "/" + list, Map.of())
        .then()
        .statusCode(204);
    awaitAnchors(id, hash, "PUBLISHED", "FINISHED");
    assertThat(anchorsInTheFile(id))
        .containsExactly(
            "publicity-anchor-1 trial 2026-03-05T01:00:00Z "
                + id
                + " 1 PUBLISHED 2026-03-05 2026-03-12 "
                + hash,
            "publicity-anchor-1 trial 2026-03-13T16:00:00Z "
                + id
                + " 1 FINISHED 2026-03-05 2026-03-12 "
                + hash);
  }

  @Test
  void thePeriodIsCountedInWorkingDaysOfTheNotices() {
    at("2026-02-12T17:00:00+08:00");
    String id = frozen(HONOUR, newList(HONOUR));

    assertThat(publish(id, 5).jsonPath().getString("endsOn")).isEqualTo("2026-02-26");
  }

  @Test
  void whatNobodyConcludedLeavesSightAlsoInTheDatabase() {
    String id = published(HONOUR);
    at("2026-03-13T09:00:00+08:00");

    sweeping.now();

    assertThat(
            Superuser.ofTheRunningTest()
                .texts("select state from publicity_snapshot where publicity_id = ?::uuid", id))
        .containsExactly("ENDED");
    at("2026-03-14T09:00:00+08:00");
    move(PUBLISHER, id, "conclusion", Map.of()).then().statusCode(200);
  }

  @Test
  void theMinimumOfTheDayHoldsAndNothingShortensAPeriod() {
    // Given: 5 until May, 7 from June on
    String early = frozen(HONOUR, newList(HONOUR));
    assertThat(assertProblem(publish(early, 4), 422, "period-too-short"))
        .containsEntry("minimumWorkingDays", 5);
    publish(early, 5).then().statusCode(200);
    at("2026-06-01T09:00:00+08:00");
    String late = frozen(HONOUR, newList(HONOUR));
    assertProblem(publish(late, 5), 422, "period-too-short");
    publish(late, 7).then().statusCode(200);
    at("2026-03-06T09:00:00+08:00");

    // When, Then
    for (String day : List.of("2026-03-05", "2026-03-11", "2026-03-12")) {
      assertProblem(extend(early, day), 422, "period-never-shortened");
    }
    assertThat(extend(early, "2026-03-20").jsonPath().getString("endsOn")).isEqualTo("2026-03-20");
    assertThat(as(null).get(SHOWN + "/" + early).jsonPath().getString("summary.endsOn"))
        .isEqualTo("2026-03-20");
    assertThatThrownBy(
            () ->
                Superuser.ofTheRunningTest()
                    .change(
                        "update publicity set ends_on = '2026-03-13' where id = ?::uuid", early))
        .hasStackTraceContaining("never shortened");
    at("2026-03-21T09:00:00+08:00");
    assertProblem(extend(early, "2026-03-30"), 409, "illegal-publicity-move");
  }

  @Test
  void aMinorIsNeverNamedAndANumberIsNeverShown() {
    // Given
    String list = newList(HONOUR);
    TrialLists.addLine(list, HONOUR, "赵小红", "2010-03-06", "好学上进");
    String bad = newList(HONOUR);
    TrialLists.addLine(bad, HONOUR, "李四", "1980-01-01", "电话 138 0013 8000");
    TrialLists.addLine(bad, HONOUR, "11010519491231002X", "1980-01-01", "好");

    // When
    String id = frozen(HONOUR, list);
    Response refused = TrialLists.freeze(HONOUR, bad);

    // Then
    String lines = as(PUBLISHER).get(STAFF + "/" + id + "/list").asString();
    assertThat(lines).contains("王大山（监护人）").doesNotContain("赵小红");
    assertThat(
            Superuser.ofTheRunningTest()
                .number("select count(*) from publicity_content where content like '%赵小红%'"))
        .isZero();
    Map<String, Object> problem = assertProblem(refused, 422, "list-not-fit-to-show");
    assertThat(String.valueOf(problem.get("faults")))
        .contains("lines[1].fields[1]", "lines[2].name", "IDENTIFYING_NUMBER")
        .doesNotContain("138", "11010519491231002X");
    assertProblem(
        as(PUBLISHER).body(freezing(HONOUR, bad)).post(STAFF + "/preview"),
        422,
        "list-not-fit-to-show");
  }

  @Test
  void anUpheldObjectionTakesTheListDownAndTheChangedOneIsShownAnew() {
    // Given
    String list = newList(HONOUR);
    TrialLists.addLine(list, HONOUR, "李四", "1980-01-01", "好");
    String id = frozen(HONOUR, list);
    publish(id, 5).then().statusCode(200);
    String upheld = objected(id);
    String unfounded = objected(id);

    // When
    screen(SCREENER, id, upheld, true).then().statusCode(200);

    // Then it is gone at once and nothing passes
    assertProblem(as(null).get(SHOWN + "/" + id), 404, "not-found");
    assertProblem(post(PUBLISHER, next(id), Map.of()), 422, "publicity-not-finished");
    assertProblem(object(null, SHOWN, id, TrialLists.anonymous()), 422, "objection-out-of-period");
    assertProblem(move(PUBLISHER, id, "conclusion", Map.of()), 409, "illegal-publicity-move");
    assertProblem(move(PUBLISHER, id, "rounds", Map.of()), 422, "objections-open");
    screen(SCREENER, id, unfounded, false).then().statusCode(200);
    assertProblem(move(PUBLISHER, id, "rounds", Map.of()), 422, "list-unchanged");
    Superuser.ofTheRunningTest()
        .change("delete from trial_list_line where list_id = ? and name = '李四'", list);
    at("2026-03-10T09:00:00+08:00");
    move(PUBLISHER, id, "rounds", Map.of()).then().statusCode(201);
    assertThat(publish(id, 5).jsonPath().getString("endsOn")).isEqualTo("2026-03-17");

    // And the period of the second round is the one that counts
    assertThat(as(null).get(SHOWN + "/" + id).asString()).doesNotContain("李四");
    at("2026-03-13T09:00:00+08:00");
    assertProblem(move(PUBLISHER, id, "conclusion", Map.of()), 422, "period-still-runs");
    at("2026-03-19T09:00:00+08:00");
    move(PUBLISHER, id, "conclusion", Map.of()).then().statusCode(200);
    assertThat(detail(PUBLISHER, id).getList("rounds.outcome"))
        .isEqualTo(List.of("UPHELD", "FINISHED"));
    assertThat(detail(PUBLISHER, id).getInt("verifiedObjections")).isEqualTo(1);
  }

  @Test
  void whatIsOpenBlocksAndWhatIsNotVerifiedKeepsItsReason() {
    String id = published(HONOUR);
    String objection = objected(id);
    at("2026-03-14T09:00:00+08:00");

    assertThat(assertProblem(move(PUBLISHER, id, "conclusion", Map.of()), 422, "objections-open"))
        .containsEntry("openObjections", 1);
    JsonPath seen = as(PUBLISHER).get(STAFF + "/" + id + "/objections").jsonPath();
    assertThat(seen.getString("[0].dueOn")).isEqualTo("2026-03-10");
    assertThat(seen.getBoolean("[0].overdue")).isTrue();
    screen(SCREENER, id, objection, false).then().statusCode(200);
    move(PUBLISHER, id, "conclusion", Map.of()).then().statusCode(200);
    assertThat(
            as(PUBLISHER).get(STAFF + "/" + id + "/objections").jsonPath().getString("[0].reason"))
        .isEqualTo("经核查");
    assertProblem(screen(SCREENER, id, objection, true), 409, "objection-screened");
  }

  @Test
  void aWithdrawalTakesTwoPeopleAndAReason() {
    String id = published(HONOUR);

    assertProblem(
        move(APPROVER, id, "withdrawal/approval", Map.of()), 409, "illegal-publicity-move");
    assertProblem(move(PUBLISHER, id, "withdrawal", Map.of("reason", " ")), 400, "invalid-fields");
    move(PUBLISHER, id, "withdrawal", Map.of("reason", "材料有误")).then().statusCode(200);
    as(null).get(SHOWN + "/" + id).then().statusCode(200);
    String second = as(PUBLISHER).get(STAFF + "/" + id).header("ETag");
    assertProblem(
        with(Tokens.of("energy.nominator2").personRef(Tokens.personRefOf(PUBLISHER)))
            .header("Idempotency-Key", TrialLists.newKey())
            .header("If-Match", second)
            .body(Map.of())
            .post(STAFF + "/" + id + "/withdrawal/approval"),
        422,
        "approver-is-requester");
    move(APPROVER, id, "withdrawal/approval", Map.of()).then().statusCode(200);
    assertProblem(as(null).get(SHOWN + "/" + id), 404, "not-found");
    assertProblem(post(PUBLISHER, next(id), Map.of()), 422, "publicity-not-finished");
    assertProblem(object(null, SHOWN, id, TrialLists.anonymous()), 422, "objection-out-of-period");
  }

  @Test
  void aListOfAUnitIsForItsMembersAndNeedsEvidenceThatItHung() {
    // Given
    String id = published(HARDSHIP);

    // Then
    assertProblem(as(null).get(SHOWN + "/" + id), 404, "not-found");
    assertProblem(as(null).get(NOTICES + "/" + id), 401, "unauthenticated");
    assertProblem(as("yubei.worker").get(NOTICES + "/" + id), 404, "not-found");
    assertProblem(as("yubei.leader").get(NOTICES + "/" + id), 404, "not-found");
    assertProblem(as("city.worker").get(NOTICES + "/" + id), 404, "not-found");
    assertProblem(
        with(Tokens.of("energy.worker").without("union")).get(NOTICES + "/" + id),
        404,
        "not-found");
    as("energy.worker2").get(NOTICES + "/" + id).then().statusCode(200);
    with(Tokens.of("energy.worker").union("CQ.ENERGY.MINE3"))
        .get(NOTICES + "/" + id)
        .then()
        .statusCode(200);
    assertThat(as("energy.worker2").get(NOTICES).jsonPath().getList("items.id")).contains(id);
    assertThat(as("yubei.worker").get(NOTICES).jsonPath().getList("items.id")).doesNotContain(id);
    assertProblem(object("yubei.worker", NOTICES, id, TrialLists.anonymous()), 404, "not-found");
    assertProblem(object(null, SHOWN, id, TrialLists.anonymous()), 404, "not-found");
    String notice =
        as("energy.worker2")
            .accept("text/html")
            .get(NOTICES + "/" + id + "/notice")
            .then()
            .statusCode(200)
            .header("X-Content-Type-Options", "nosniff")
            .extract()
            .asString();
    assertThat(notice)
        .contains("公示期：2026年3月5日至2026年3月12日", "&lt;trial-hardship&gt;", "王小明", "SHA-256")
        .doesNotContain("<trial-hardship>", "<script");

    // And it ends with a photograph of it
    Uploads.Uploaded photo = Uploads.scan(PUBLISHER, STAFF + "/" + id + "/attachments");
    assertProblem(evidence(id, "2026-03-04", photo.id(), photo.sha256()), 400, "invalid-fields");
    at("2026-03-14T09:00:00+08:00");
    assertProblem(move(PUBLISHER, id, "conclusion", Map.of()), 422, "evidence-missing");
    assertProblem(
        evidence(id, "2026-03-05", Ids.next().toString(), "a".repeat(64)),
        422,
        "proof-not-on-file");
    assertProblem(evidence(id, "2026-03-05", photo.id(), "a".repeat(64)), 422, "proof-not-on-file");
    evidence(id, "2026-03-05", photo.id(), photo.sha256()).then().statusCode(201);
    assertProblem(
        post(
            PUBLISHER,
            STAFF + "/" + id + "/attachments/" + photo.id() + "/removal",
            Map.of("reason", "传错了")),
        409,
        "attachment-is-proof");
    move(PUBLISHER, id, "conclusion", Map.of()).then().statusCode(200);
    assertThat(detail(PUBLISHER, id).getString("evidence[0].postedWhere")).isEqualTo("车间公告栏");
    assertProblem(as("energy.worker2").get(NOTICES + "/" + id), 404, "not-found");
  }

  @Test
  void onlyTheOwnersPublishersFreezeAndARecordHasOnePublicity() {
    String list = newList(HONOUR);

    assertProblem(post("energy.leader", STAFF, freezing(HONOUR, list)), 403, "forbidden");
    assertProblem(post("yubei.nominator", STAFF, freezing(HONOUR, list)), 403, "forbidden");
    assertProblem(post(PUBLISHER, STAFF, freezing("nothing", list)), 400, "invalid-fields");
    assertProblem(
        post(PUBLISHER, STAFF, freezing(HONOUR, Ids.next().toString())), 404, "not-found");
    for (String inside : List.of("CQ.ENERGY", "CQ.ENERGY.MINE3")) {
      assertProblem(
          post(
              PUBLISHER,
              STAFF,
              Map.of("kind", HONOUR, "subjectId", list, "screeningUnion", inside)),
          422,
          "no-screening-union");
    }
    String id = frozen(HONOUR, list);
    assertProblem(TrialLists.freeze(HONOUR, list), 409, "publicity-on-file");
    assertProblem(as("yubei.nominator").get(STAFF + "/" + id), 404, "not-found");
    assertProblem(as(CANDIDATE).get(STAFF + "/" + id), 404, "not-found");
    as(SCREENER).get(STAFF + "/" + id).then().statusCode(200);
    assertThat(as(SCREENER).get(STAFF + "?screening=true&limit=200").jsonPath().getList("items.id"))
        .contains(id);
    assertProblem(move("city.nominator", id, "publication", Map.of()), 403, "forbidden");
    assertProblem(
        as(PUBLISHER)
            .header("Idempotency-Key", TrialLists.newKey())
            .header("If-Match", "\"7\"")
            .body(Map.of())
            .post(STAFF + "/" + id + "/publication"),
        412,
        "version-conflict");
  }

  private static Response extend(String id, String endsOn) {
    return move(PUBLISHER, id, "extension", Map.of("endsOn", endsOn, "reason", "节日前后"));
  }

  private static Response evidence(String id, String day, String file, String sha256) {
    return post(
        PUBLISHER,
        STAFF + "/" + id + "/evidence",
        Map.of("postedOn", day, "postedWhere", "车间公告栏", "attachmentId", file, "sha256", sha256));
  }

  private static String next(String id) {
    return STAFF + "/" + id + "/next-step";
  }

  private void at(String time) {
    clock.set(OffsetDateTime.parse(time).toInstant());
  }

  private static void awaitAnchors(String id, String hash, String... happened) {
    String brokers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              List<Published> anchors =
                  Published.in("workershome.anchors", brokers).stream()
                      .filter(event -> event.key().equals(id))
                      .toList();
              assertThat(anchors).hasSize(happened.length);
              for (int i = 0; i < happened.length; i++) {
                JsonPath data = JsonPath.from(anchors.get(i).data());
                assertThat(data.getString("happened")).isEqualTo(happened[i]);
                assertThat(data.getString("sha256")).isEqualTo(hash);
                assertThat(anchors.get(i).sequence()).isEqualTo(i + 1L);
                assertThat(anchors.get(i).data()).doesNotContain("王小明");
              }
            });
  }

  /** What stays where no administrator of the database reaches. */
  private static List<String> anchorsInTheFile(String id) throws IOException {
    return Files.readAllLines(
            Path.of(
                ConfigProvider.getConfig().getValue("workershome.audit.anchor-file", String.class)))
        .stream()
        .filter(line -> line.contains(id))
        .toList();
  }

  private static String sha256(String text) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
  }
}
