package org.workershome.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.workershome.petition.support.Api.allRoutes;
import static org.workershome.petition.support.Api.anyone;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.decide;
import static org.workershome.petition.support.Api.newKey;
import static org.workershome.petition.support.Api.path;
import static org.workershome.petition.support.Api.petition;
import static org.workershome.petition.support.Api.referral;
import static org.workershome.petition.support.Api.registered;
import static org.workershome.petition.support.Api.submitted;

import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.Database;
import org.workershome.kit.testing.Tokens;
import org.workershome.petition.support.ServiceTest;

/** What can be done to a petition, when, by whom, and what is said when it cannot. */
@ServiceTest
class MovesTest {
  private static final String OFFICER = "energy.petition-officer";

  @Test
  void anIllegalMoveSaysWhichMovesAreLegal() {
    String id = submitted("energy.worker");

    for (var move :
        Map.of("statutory-route", allRoutes(), "hardship-referral", referral()).entrySet()) {
      decide(OFFICER, id, move.getKey(), move.getValue())
          .then()
          .statusCode(409)
          .body("type", equalTo("urn:workershome:problem:illegal-move"))
          .body("legalMoves", contains("REGISTRATION", "WITHDRAWAL"));
    }
    assertThat(timelineOf(id)).containsExactly("RECEIVED");
  }

  @Test
  void aPetitionIsRegisteredOnce() {
    String id = registered();

    decide(OFFICER, id, "registration", Map.of())
        .then()
        .statusCode(409)
        .body("legalMoves", hasItems("ACCEPTANCE", "STATUTORY_ROUTE", "HARDSHIP_REFERRAL"))
        .body("legalMoves", not(hasItem("REGISTRATION")));
  }

  @Test
  void aSecondReferralIsRefused() {
    String id = registered();
    decide(OFFICER, id, "hardship-referral", referral()).then().statusCode(200);

    decide(OFFICER, id, "hardship-referral", referral())
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:workershome:problem:already-referred"))
        .body("legalMoves", hasItem("STATUTORY_ROUTE"))
        .body("legalMoves", not(hasItem("HARDSHIP_REFERRAL")));
    decide(OFFICER, id, "statutory-route", allRoutes()).then().statusCode(201);
    decide(OFFICER, id, "hardship-referral", referral())
        .then()
        .statusCode(409)
        .body("legalMoves", contains("CLOSING"));
    assertThat(timelineOf(id)).containsOnlyOnce("HARDSHIP_REFERRED");
  }

  @Test
  void whoChangesWithoutHavingReadIsRefused() {
    String id = submitted("energy.worker");

    as(OFFICER)
        .header("Idempotency-Key", newKey())
        .body(Map.of())
        .post(path(id) + "/registration")
        .then()
        .statusCode(428)
        .body("type", equalTo("urn:workershome:problem:precondition-required"));
  }

  @Test
  void whoChangesWhatHasChangedIsRefused() {
    String id = registered();

    for (String stale : List.of("\"1\"", "W/\"2\"", "*", "nonsense")) {
      as(OFFICER)
          .header("Idempotency-Key", newKey())
          .header("If-Match", stale)
          .body(allRoutes())
          .post(path(id) + "/statutory-route")
          .then()
          .statusCode(412)
          .body("type", equalTo("urn:workershome:problem:version-conflict"));
    }
    assertThat(timelineOf(id)).containsExactly("RECEIVED", "REGISTERED");
  }

  @Test
  void aRepeatedMoveIsReplayedThoughThePetitionHasMovedOn() {
    String id = submitted("energy.worker");
    String key = newKey();
    Response first = register(id, key);
    decide(OFFICER, id, "statutory-route", allRoutes()).then().statusCode(201);

    Response again = register(id, key);

    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.asString()).isEqualTo(first.asString());
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(timelineOf(id)).containsOnlyOnce("REGISTERED");
  }

  @Test
  void oneKeyDoesNotServeTwoPetitions() {
    String key = newKey();
    register(submitted("energy.worker"), key).then().statusCode(200);

    register(submitted("energy.worker"), key).then().statusCode(422);
  }

  @Test
  void onlyAClaimHasAStatutoryRoute() {
    Map<String, Object> suggestion = new LinkedHashMap<>(petition());
    suggestion.put("category", "SUGGESTION");
    String id = submitted("energy.worker", suggestion);
    decide(OFFICER, id, "registration", Map.of()).then().statusCode(200);

    decide(OFFICER, id, "statutory-route", allRoutes())
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:workershome:problem:not-a-claim"))
        .body("article", equalTo("信访工作条例 第三十一条"));
  }

  @Test
  void aMatterThatIsNoLabourDisputeIsNotSentToArbitration() {
    Map<String, Object> other = new LinkedHashMap<>(petition());
    other.put("matter", "OTHER");
    String id = submitted("energy.worker", other);
    decide(OFFICER, id, "registration", Map.of()).then().statusCode(200);

    decide(OFFICER, id, "statutory-route", allRoutes())
        .then()
        .statusCode(422)
        .body("article", equalTo("中华人民共和国劳动争议调解仲裁法 第二条"));
  }

  @Test
  void withoutConsentNobodyIsReferred() {
    String id = registered();

    decide(
            OFFICER,
            id,
            "hardship-referral",
            Map.of("reason", "家庭收入中断", "householdSize", 3, "consent", false))
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:workershome:problem:consent-missing"))
        .body("article", equalTo("中华人民共和国个人信息保护法 第十三条"));
    assertThat(timelineOf(id)).doesNotContain("HARDSHIP_REFERRED");
  }

  @Test
  void anOfficerWithdrawsFromHisOwnPetition() {
    String id = submitted("energy.worker");

    anyone()
        .header(
            "Authorization",
            Tokens.of(OFFICER).personRef(Tokens.personRefOf("energy.worker")).bearer())
        .header("Idempotency-Key", newKey())
        .header("If-Match", "\"1\"")
        .body(Map.of())
        .post(path(id) + "/registration")
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:workershome:problem:own-petition"))
        .body("article", equalTo("信访工作条例 第二十八条"));
  }

  @Test
  void fieldsOfAMoveAreChecked() {
    String id = registered();

    decide(OFFICER, id, "statutory-route", Map.of("routes", List.of(), "explanation", " "))
        .then()
        .statusCode(400)
        .body("faults.field", hasItem("routes"))
        .body("faults.field", hasItem("explanation"));
    decide(OFFICER, id, "statutory-route", Map.of("routes", List.of("PRAYER"), "explanation", "x"))
        .then()
        .statusCode(400);
    decide(OFFICER, id, "hardship-referral", Map.of("reason", "x", "householdSize", 0))
        .then()
        .statusCode(400)
        .body("faults.field", hasItem("householdSize"))
        .body("faults.field", hasItem("consent"));
    decide(
            OFFICER,
            id,
            "hardship-referral",
            Map.of("reason", "电话 138 0000 5678", "householdSize", 3, "consent", true))
        .then()
        .statusCode(400)
        .body("faults.code", hasItem("IDENTIFYING_NUMBER"));
    decide(OFFICER, id, "registration", Map.of("extra", 1)).then().statusCode(400);
  }

  @Test
  void whatWasHandedInCannotBeRewrittenEvenByTheServiceItself() {
    // Of the place in the tree only: a job lets the rows of a union that moves follow it.
    for (String column :
        List.of("number", "union_name", "person_ref", "title", "text_sealed", "created_at")) {
      assertThat(
              Database.text(
                  "select has_column_privilege('petition_app', 'petition', '"
                      + column
                      + "', 'update')"))
          .as(column)
          .isEqualTo("f");
    }
    assertThat(Database.text("select has_table_privilege('petition_app', 'petition', 'delete')"))
        .isEqualTo("f");
    for (String table : List.of("petition_timeline", "petition_notice", "hardship_referral")) {
      assertThat(
              Database.text(
                  "select coalesce(string_agg(attname, ','), 'none') from pg_attribute where attrelid = '"
                      + table
                      + "'::regclass and attnum > 0 and attname <> 'union_path' and"
                      + " has_column_privilege('petition_app', attrelid, attnum, 'update')"))
          .as(table)
          .isEqualTo("none");
      assertThat(
              Database.text(
                  "select has_table_privilege('petition_app', '" + table + "', 'delete')"))
          .as(table)
          .isEqualTo("f");
    }
  }

  private static Response register(String id, String key) {
    return as(OFFICER)
        .header("Idempotency-Key", key)
        .header("If-Match", "\"1\"")
        .body(Map.of())
        .post(path(id) + "/registration");
  }

  private static List<String> timelineOf(String id) {
    return as("energy.worker")
        .get(path(id) + "/timeline")
        .then()
        .statusCode(200)
        .extract()
        .path("items.kind");
  }
}
