package org.workershome.aid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.workershome.aid.support.Aid.as;
import static org.workershome.aid.support.Aid.citizenId;
import static org.workershome.aid.support.Aid.decide;
import static org.workershome.aid.support.Aid.draftOf;
import static org.workershome.aid.support.Aid.newKey;
import static org.workershome.aid.support.Aid.particulars;
import static org.workershome.aid.support.Aid.referred;

import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.aid.support.ServiceTest;
import org.workershome.kit.testing.Database;
import org.workershome.kit.testing.Tokens;

/** What can be done to a file, when, by whom, and what is said when it cannot. */
@ServiceTest
class HouseholdMovesTest {
  private static final String CLERK = "energy.aid-clerk";
  private static final String REVIEWER = "energy.aid-reviewer";
  private static final String APPROVER = "energy.aid-approver";
  private static final Map<String, String> PASS = Map.of("outcome", "PASS", "opinion", "情况属实");
  private static final Map<String, String> APPROVE =
      Map.of("outcome", "APPROVE", "opinion", "同意建档");

  @Test
  void anIllegalMoveSaysWhichMovesAreLegal() {
    String draft = draft();

    decide(REVIEWER, draft, "review", PASS)
        .then()
        .statusCode(409)
        .body("type", endsWith(":illegal-move"))
        .body("legalMoves", contains("particulars", "facts", "submission"));
    decide(APPROVER, draft, "approval", APPROVE)
        .then()
        .statusCode(409)
        .body("legalMoves", contains("particulars", "facts", "submission"));
  }

  @Test
  void aFileInForceIsNotRewritten() {
    String path = submitted(401);
    decide(REVIEWER, path, "review", PASS).then().statusCode(200);
    decide(APPROVER, path, "approval", APPROVE).then().statusCode(200);

    write(path, particulars(citizenId(402)))
        .then()
        .statusCode(409)
        .body("type", endsWith(":illegal-move"))
        .body("legalMoves", empty());
    decide(APPROVER, path, "approval", APPROVE).then().statusCode(409);
  }

  @Test
  void anEmptyFileIsNotSubmitted() {
    decide(CLERK, draft(), "submission", Map.of())
        .then()
        .statusCode(422)
        .body("type", endsWith(":incomplete"));
  }

  @Test
  void aReturnedFileIsADraftAgainAndIsReviewedAnew() {
    String path = submitted(403);

    decide(REVIEWER, path, "review", Map.of("outcome", "RETURN", "opinion", "收入证明不全"))
        .then()
        .statusCode(200)
        .body("state", equalTo("DRAFT"))
        .body("reviewOpinion", equalTo("收入证明不全"));
    decide(APPROVER, path, "approval", APPROVE).then().statusCode(409);
    write(path, particulars(citizenId(403))).then().statusCode(200);
    decide(CLERK, path, "submission", Map.of()).then().statusCode(200);
    decide(REVIEWER, path, "review", PASS).then().statusCode(200);
    decide(APPROVER, path, "approval", APPROVE)
        .then()
        .statusCode(200)
        .body("state", equalTo("FILED"));
  }

  @Test
  void whoChangesWithoutHavingReadOrWhatHasChangedIsRefused() {
    String path = submitted(404);

    as(REVIEWER)
        .header("Idempotency-Key", newKey())
        .body(PASS)
        .post(path + "/review")
        .then()
        .statusCode(428)
        .body("type", endsWith(":precondition-required"));
    for (String stale : List.of("\"1\"", "W/\"3\"", "*", "nonsense")) {
      as(REVIEWER)
          .header("Idempotency-Key", newKey())
          .header("If-Match", stale)
          .body(PASS)
          .post(path + "/review")
          .then()
          .statusCode(412)
          .body("type", endsWith(":version-conflict"));
    }
    as(CLERK).get(path).then().body("state", equalTo("SUBMITTED"));
  }

  @Test
  void threePeopleMeansThreePeopleAndNotThreeAccounts() {
    String path = submitted(405);
    Response sameAsClerk =
        decideAs(
            Tokens.of(REVIEWER).personRef(Tokens.personRefOf(CLERK)).bearer(),
            path,
            "review",
            PASS);
    sameAsClerk.then().statusCode(422).body("type", endsWith(":same-person"));
    assertThat(sameAsClerk.jsonPath().getString("article")).isNotBlank();
    decide(REVIEWER, path, "review", PASS).then().statusCode(200);

    decide("energy.aid-approver2", path, "approval", APPROVE)
        .then()
        .statusCode(422)
        .body("type", endsWith(":same-person"));
    decideAs(
            Tokens.of(APPROVER).personRef(Tokens.personRefOf(REVIEWER)).bearer(),
            path,
            "approval",
            APPROVE)
        .then()
        .statusCode(422)
        .body("type", endsWith(":same-person"));
    as(CLERK).get(path).then().body("state", equalTo("REVIEWED"));
  }

  @Test
  void nobodyHandlesTheFileOfHisOwnHousehold() {
    String own = draftOf(referred(Tokens.personRefOf("energy.aid-clerk3")));

    as("energy.aid-clerk3")
        .header("Idempotency-Key", newKey())
        .header("If-Match", "\"1\"")
        .body(particulars(citizenId(406)))
        .put(own + "/particulars")
        .then()
        .statusCode(422)
        .body("type", endsWith(":own-household"));
  }

  @Test
  void anAccountWithoutAPersonDecidesNothing() {
    String path = submitted(407);

    decideAs(Tokens.of(REVIEWER).without("person_ref").bearer(), path, "review", PASS)
        .then()
        .statusCode(403);
  }

  @Test
  void somebodyWhoIsOnAFileOfAnotherUnionIsOnFileAndNoMoreIsTold() {
    String energy = draft();
    write(energy, particulars(citizenId(408))).then().statusCode(200);
    String yubei = draftIn("CQ.YUBEI");

    Response clash =
        as("yubei.aid-clerk")
            .header("Idempotency-Key", newKey())
            .header("If-Match", "\"1\"")
            .body(particulars(citizenId(408)))
            .put(yubei + "/particulars");

    clash.then().statusCode(409).body("type", endsWith(":already-on-file"));
    assertThat(clash.asString())
        .doesNotContain("ENERGY", "KN-", citizenId(408), energy.substring(energy.length() - 12));
    as("yubei.aid-clerk").get(yubei).then().body("headName", equalTo(null));
  }

  @Test
  void aMemberOfAnotherHouseholdCountsToo() {
    write(draft(), particulars(citizenId(409))).then().statusCode(200);
    Map<String, Object> second = new LinkedHashMap<>(particulars(citizenId(410)));
    second.put(
        "members",
        List.of(Map.of("name", "李丽", "relation", "SPOUSE", "citizenId", citizenId(409))));

    write(draft(), second).then().statusCode(409).body("type", endsWith(":already-on-file"));
  }

  @Test
  void aRefusedFileStandsInNobodysWay() {
    String path = submitted(411);
    decide(REVIEWER, path, "review", PASS).then().statusCode(200);
    decide(APPROVER, path, "approval", Map.of("outcome", "REFUSE", "opinion", "不符合条件"))
        .then()
        .statusCode(200)
        .body("state", equalTo("REFUSED"))
        .body("legalMoves", empty());

    write(draft(), particulars(citizenId(411))).then().statusCode(200);
  }

  @Test
  void allFaultsOfTheParticularsAreToldAtOnce() {
    Map<String, Object> body = new LinkedHashMap<>(particulars(citizenId(412)));
    body.put("headName", " ");
    body.put("phone", "12345");
    body.put("bankCard", "12");
    body.put("mainCause", null);

    write(draft(), body)
        .then()
        .statusCode(400)
        .body("faults.field", hasItems("headName", "phone", "bankCard", "mainCause"));
  }

  @Test
  void aMistypedNumberIsFoundBeforeTheBankFindsIt() {
    Map<String, Object> body = new LinkedHashMap<>(particulars("500112198001010010"));
    body.put("bankCard", "6217000000000006018");

    write(draft(), body)
        .then()
        .statusCode(400)
        .body("faults.field", hasItems("headCitizenId", "bankCard"))
        .body("faults.code", hasItem("CHECK_DIGIT"));
  }

  @Test
  void nothingOfAPersonStandsInTheTableInClear() {
    String path = draft();
    write(path, particulars(citizenId(413))).then().statusCode(200);
    String id = path.substring(path.lastIndexOf('/') + 1);

    String row = Database.text("select h::text from household h where id = '" + id + "'");

    assertThat(row).doesNotContain(citizenId(413), "13800005678", "6217000000000006019", "王建国");
    for (String clear : List.of(citizenId(413), "13800005678", "6217000000000006019", "王建国")) {
      assertThat(
              Database.text(
                  "select count(*) from household h where id = '"
                      + id
                      + "' and position(convert_to('"
                      + clear
                      + "', 'UTF8') in h.head_citizen_id_sealed || h.phone_sealed ||"
                      + " h.bank_card_sealed || h.head_name_sealed || h.members_sealed) > 0"))
          .as("not even as bytes")
          .isEqualTo("0");
    }
  }

  private static String draft() {
    return draftOf(referred("person-" + newKey()));
  }

  private static String draftIn(String union) {
    return org.workershome.aid.support.Referrals.draftIn(union);
  }

  private static String submitted(int person) {
    String path = draft();
    write(path, particulars(citizenId(person))).then().statusCode(200);
    decide(CLERK, path, "submission", Map.of()).then().statusCode(200);
    return path;
  }

  private static Response write(String path, Map<String, Object> body) {
    return as(CLERK)
        .header("Idempotency-Key", newKey())
        .header("If-Match", as(CLERK).get(path).then().extract().header("ETag"))
        .body(body)
        .put(path + "/particulars");
  }

  private static Response decideAs(String bearer, String path, String action, Object body) {
    return io.restassured.RestAssured.given()
        .header("Authorization", bearer)
        .contentType("application/json")
        .header("Idempotency-Key", newKey())
        .header("If-Match", as(CLERK).get(path).then().extract().header("ETag"))
        .body(body)
        .post(path + "/" + action);
  }
}
