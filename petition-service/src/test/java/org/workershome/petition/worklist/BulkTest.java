package org.workershome.petition.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.workershome.petition.support.Api.path;
import static org.workershome.petition.support.Cases.residual;
import static org.workershome.petition.support.Cases.today;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.Superuser;
import org.workershome.petition.support.Api;
import org.workershome.petition.support.At;
import org.workershome.petition.support.ServiceTest;

/** Many cases at once: shown before, each by its own rules, none twice. */
@ServiceTest
class BulkTest {
  private static final String BULK = "/api/petition/bulk/";
  private static final String STAFF = "petition-officer";

  @Test
  void thePreviewSaysWhyNotAndChangesNothingAndTheRunDoesTheRest() {
    // Given
    var union = new At("CQ.BULK1");
    var other = new At("CQ.BULK2");
    String mine = registered(union, STAFF);
    String second = registered(union, STAFF);
    String anothers = registered(union, "petition-officer3");
    String elsewhere = registered(other, STAFF);
    List<Map<String, Object>> cases =
        List.of(
            one(mine, 2), one(anothers, 2), one(elsewhere, 2), one(second, 1), one(unknown(), 1));

    // When
    Response preview = preview(union, "hand-overs", handOver(union, cases));

    // Then
    preview
        .then()
        .statusCode(200)
        .body(
            "items.outcome", contains("WOULD_BE_DONE", "REFUSED", "REFUSED", "REFUSED", "REFUSED"))
        .body(
            "items.findAll { it.problem != null }.problem",
            contains("NOT_THE_OWNER", "NOT_FOUND", "VERSION_CONFLICT", "NOT_FOUND"));
    assertThat(offers(mine)).isZero();

    // When
    Map<String, Object> body = handOver(union, cases);
    body.put("token", preview.path("token"));
    String key = Api.newKey();
    Response run = run(union, "hand-overs", key, body);

    // Then
    run.then()
        .statusCode(200)
        .body("done", equalTo(1))
        .body("refused", equalTo(4))
        .body("items[0].outcome", equalTo("DONE"))
        .body("items[1].problem", equalTo("NOT_THE_OWNER"))
        .body("items[1].titleZh", equalTo("只有承办人可以进行此操作"));
    assertThat(offers(mine)).isOne();
    union
        .get("petition-officer2", "/api/petition/work-lists/OFFERED")
        .then()
        .body("items.id", contains(mine));

    // And again, under the same key and under another
    run(union, "hand-overs", key, body)
        .then()
        .statusCode(200)
        .header("Idempotency-Replayed", "true");
    run(union, "hand-overs", Api.newKey(), body)
        .then()
        .statusCode(200)
        .body("done", equalTo(1))
        .body("items[1].titleZh", equalTo("只有承办人可以进行此操作"));
    assertThat(offers(mine)).isOne();
    assertThat(
            Superuser.ofTheRunningTest()
                .number(
                    "select count(*) from audit_entry where action = 'petition-hand-over-offered'"
                        + " and record_id = ?",
                    mine))
        .isOne();
  }

  @Test
  void aRunIsOfJustWhatWasPreviewed() {
    var union = new At("CQ.BULK3");
    String first = registered(union, STAFF);
    String second = registered(union, STAFF);
    String token =
        preview(union, "hand-overs", handOver(union, List.of(one(first, 2)))).path("token");

    for (List<Map<String, Object>> cases :
        List.of(List.of(one(first, 2), one(second, 2)), List.of(one(first, 3)))) {
      Map<String, Object> body = handOver(union, cases);
      body.put("token", token);
      run(union, "hand-overs", Api.newKey(), body)
          .then()
          .statusCode(422)
          .body("type", endsWith(":bulk-not-previewed"));
    }
    Map<String, Object> other = handOver(union, List.of(one(first, 2)));
    other.put("token", token);
    other.put("handOver", Map.of("toSubject", union.subjectOf("leader"), "reason", "休假"));
    run(union, "hand-overs", Api.newKey(), other).then().statusCode(422);
    Map<String, Object> without = handOver(union, List.of(one(first, 2)));
    run(union, "hand-overs", Api.newKey(), without).then().statusCode(422);
    without.put("token", token);
    union
        .as("petition-officer2")
        .header("Idempotency-Key", Api.newKey())
        .body(without)
        .post(BULK + "hand-overs")
        .then()
        .statusCode(422);
    assertThat(offers(first)).isZero();
  }

  @Test
  void tooManyCasesNoneAndOneTwiceAreRefused() {
    var union = new At("CQ.BULK4");
    List<Map<String, Object>> many = new ArrayList<>();
    for (int i = 0; i < 101; i++) {
      many.add(one(unknown(), 1));
    }
    String twice = unknown();

    preview(union, "hand-overs", handOver(union, many))
        .then()
        .statusCode(400)
        .body("faults.field", contains("cases"));
    preview(union, "hand-overs", handOver(union, List.of())).then().statusCode(400);
    preview(union, "hand-overs", handOver(union, List.of(one(twice, 1), one(twice, 2))))
        .then()
        .statusCode(400)
        .body("faults.code", contains("TWICE"));
    preview(union, "hand-overs", Map.of("cases", List.of(one(twice, 1)))).then().statusCode(400);
  }

  @Test
  void urgingsAndSponsorshipsGoByTheRulesOfTheSingleOnes() {
    var union = new At("CQ.BULK5");
    String open = registered(union, STAFF);
    String ended = registered(union, STAFF);
    union
        .decide("worker", path(ended), "withdrawal", Map.of("reason", "已解决"))
        .then()
        .statusCode(201);
    List<Map<String, Object>> cases = List.of(one(open, 2), one(ended, 3));

    Map<String, Object> urging = new HashMap<>();
    urging.put(
        "urging",
        Map.of(
            "trigger", "OVERDUE",
            "requirement", "限期办结",
            "answerDueOn", today().plusDays(5).toString()));
    urging.put("cases", cases);
    urging.put("token", preview(union, "urgings", urging).path("token"));
    run(union, "urgings", Api.newKey(), urging)
        .then()
        .statusCode(200)
        .body("items.outcome", contains("DONE", "REFUSED"))
        .body("items[1].problem", equalTo("ILLEGAL_MOVE"));
    union.get(STAFF, path(open) + "/urgings").then().body("items", hasSize(1));

    Map<String, Object> sponsorship = new HashMap<>();
    sponsorship.put("sponsorship", Map.of("reason", "积案", "visitEveryDays", 30));
    sponsorship.put("cases", cases.subList(0, 1));
    Response preview = union.as("leader").body(sponsorship).post(BULK + "sponsorships/preview");
    preview.then().statusCode(200).body("items.outcome", contains("WOULD_BE_DONE"));
    sponsorship.put("token", preview.path("token"));
    union
        .post("leader", BULK + "sponsorships", sponsorship)
        .then()
        .statusCode(200)
        .body("done", equalTo(1));
    union
        .get("leader", "/api/petition/sponsored")
        .then()
        .body("items.petitionId", hasItem(open))
        .body("items[0].contactDueOn", equalTo(today().plusDays(30).toString()));
    union.as(STAFF).body(sponsorship).post(BULK + "sponsorships/preview").then().statusCode(403);
  }

  @Test
  void ofTwentyRunsOfOneTokenEachCaseIsDoneOnce() throws Exception {
    var union = new At("CQ.BULK6");
    List<Map<String, Object>> cases = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      cases.add(one(registered(union, STAFF), 2));
    }
    Map<String, Object> body = handOver(union, cases);
    body.put("token", preview(union, "hand-overs", body).path("token"));

    List<Integer> statuses = At.atOnce(20, i -> run(union, "hand-overs", Api.newKey(), body));

    assertThat(statuses).contains(200).allMatch(status -> status == 200 || status == 503);
    for (Map<String, Object> each : cases) {
      assertThat(offers(String.valueOf(each.get("id")))).isOne();
    }
  }

  private static Response preview(At union, String what, Map<String, Object> body) {
    return union.as(STAFF).body(body).post(BULK + what + "/preview");
  }

  private static Response run(At union, String what, String key, Map<String, Object> body) {
    return union.as(STAFF).header("Idempotency-Key", key).body(body).post(BULK + what);
  }

  private static Map<String, Object> handOver(At union, List<Map<String, Object>> cases) {
    Map<String, Object> body = new HashMap<>();
    body.put("handOver", Map.of("toSubject", union.subjectOf("petition-officer2"), "reason", "休假"));
    body.put("cases", cases);
    return body;
  }

  private static Map<String, Object> one(String id, int version) {
    return Map.of("id", id, "version", version);
  }

  private static String registered(At union, String officer) {
    String id = union.made("worker", Api.PETITIONS, residual());
    union.decide(officer, path(id), "registration", Map.of()).then().statusCode(200);
    return id;
  }

  private static String unknown() {
    return UUID.randomUUID().toString();
  }

  private static long offers(String id) {
    return Superuser.ofTheRunningTest()
        .number("select count(*) from petition_hand_over where petition_id = ?::uuid", id);
  }
}
