package org.workershome.aid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.workershome.aid.support.Aid.as;
import static org.workershome.aid.support.Aid.citizenId;
import static org.workershome.aid.support.Aid.decide;
import static org.workershome.aid.support.Aid.draftOf;
import static org.workershome.aid.support.Aid.newKey;
import static org.workershome.aid.support.Aid.particulars;
import static org.workershome.aid.support.Aid.referred;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.workershome.aid.support.Aid;
import org.workershome.aid.support.Rules;
import org.workershome.aid.support.ServiceTest;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Tokens;

/** A file says what the rules ask, is judged at its review, and stays explained. */
@ServiceTest
class HouseholdFactsTest {
  private static final String CLERK = "energy.aid-clerk";
  private static final String REVIEWER = "energy.aid-reviewer";
  private static final String ILLNESS = "慢性肾功能衰竭";

  @Test
  void theFileIsJudgedAtItsReviewByTheRulesOfTheDay() {
    String file = withFacts(701, "510701", "9000.00");

    pass(file, null).then().statusCode(200).body("category", equalTo("RELATIVE"));

    as(CLERK)
        .get(file + "/assessments")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(1))
        .body("items[0].advised", equalTo("RELATIVE"))
        .body("items[0].decided", equalTo("RELATIVE"))
        .body("items[0].explanation.ruleSet", equalTo("CN-2020"))
        .body("items[0].explanation.standard.monthlyAmount.amount", equalTo("700.00"))
        .body("items[0].explanation.terms[0].amount.amount", equalTo("9000.00"));
  }

  @Test
  void aPersonDecidesAndTheAdviceStaysBesideIt() {
    String file = withFacts(702, "510702", "9000.00");

    pass(file, "DEEP").then().statusCode(200).body("category", equalTo("DEEP"));

    as(CLERK)
        .get(file + "/assessments")
        .then()
        .body("items[0].advised", equalTo("RELATIVE"))
        .body("items[0].decided", equalTo("DEEP"));
  }

  @Test
  void anOldFileIsStillExplainedByTheStandardOfItsDate() {
    String before = Rules.inForce("510703", "700.00", "2020-01-01");
    String file = withFacts(703, "510703", "9000.00");
    pass(file, null).then().statusCode(200).body("category", equalTo("RELATIVE"));

    // When a higher one is in force, by which it would be deep hardship
    String after = Rules.inForce("510703", "800.00", "2021-01-01");
    String another = withFacts(704, "510703", "9000.00");
    pass(another, null).then().statusCode(200).body("category", equalTo("DEEP"));

    // Then the old one says what it said
    as(CLERK)
        .get(file + "/assessments")
        .then()
        .body("items[0].explanation.standard.id", equalTo(before))
        .body("items[0].explanation.standard.monthlyAmount.amount", equalTo("700.00"))
        .body("items[0].explanation.category", equalTo("RELATIVE"));
    as(CLERK)
        .get(another + "/assessments")
        .then()
        .body("items[0].explanation.standard.id", equalTo(after));
    as(CLERK).get(file).then().body("category", equalTo("RELATIVE"));
  }

  @Test
  void aFileWithoutFactsIsReviewedAsBeforeAndHasNoCategory() {
    String file = submitted(705);

    pass(file, "DEEP").then().statusCode(422).body("type", endsWith(":incomplete"));
    pass(file, null).then().statusCode(200).body("category", nullValue());
  }

  @Test
  void whoComesOrGoesMakesTheFactsOutdated() {
    String file = draft(706, 1);
    write(file, body("510706", "9000.00", 1)).then().statusCode(200);
    particularsOf(file, 706, 2).then().statusCode(200);

    decide(CLERK, file, "submission", Map.of())
        .then()
        .statusCode(422)
        .body("type", endsWith(":incomplete"));
    write(file, body("510706", "9000.00", 2)).then().statusCode(200);
    decide(CLERK, file, "submission", Map.of()).then().statusCode(200);
    write(file, body("510706", "9000.00", 2))
        .then()
        .statusCode(409)
        .body("legalMoves", equalTo(List.of("review")));
  }

  @Test
  void neitherWhoWroteTheParticularsNorWhoWroteTheFactsReviewsOrApproves() {
    String file = draft(962, 1);
    String second = "energy.aid-clerk3";
    as(second)
        .header("Idempotency-Key", newKey())
        .header("If-Match", as(CLERK).get(file).then().extract().header("ETag"))
        .body(body("510709", "9000.00", 1))
        .put(file + "/facts")
        .then()
        .statusCode(200);
    decide(CLERK, file, "submission", Map.of()).then().statusCode(200);

    Map<String, String> pass = Map.of("outcome", "PASS", "opinion", "情况属实");
    for (String maker : List.of(CLERK, second)) {
      decidedBy(REVIEWER, maker, file, "review", pass)
          .then()
          .statusCode(422)
          .body("type", endsWith(":same-person"));
    }
    pass(file, null).then().statusCode(200);
    Map<String, String> approval = Map.of("outcome", "APPROVE", "opinion", "同意建档");
    for (String before : List.of(CLERK, second, REVIEWER)) {
      decidedBy("energy.aid-approver", before, file, "approval", approval)
          .then()
          .statusCode(422)
          .body("type", endsWith(":same-person"));
    }
  }

  /** By an account of the role whose person is somebody else's. */
  private static Response decidedBy(
      String role, String person, String file, String move, Map<String, String> body) {
    return RestAssured.given()
        .header("Authorization", Tokens.of(role).personRef(Tokens.personRefOf(person)).bearer())
        .contentType("application/json")
        .header("Idempotency-Key", newKey())
        .header("If-Match", as(CLERK).get(file).then().extract().header("ETag"))
        .body(body)
        .post(file + "/" + move);
  }

  @Test
  void factsNeedParticularsAndFaultsAreNamedTogether() {
    String empty = draftOf(referred("person-" + newKey()));
    write(empty, body("510707", "1.00", 1))
        .then()
        .statusCode(422)
        .body("type", endsWith(":incomplete"));
    String file = draft(707, 1);
    Map<String, Object> wrong = body("510707", "-1.00", 2);
    wrong.put("secondaryCauses", List.of("SERIOUS_ILLNESS", "ACCIDENT"));
    wrong.put("details", List.of(Map.of("health", "DISABLED"), Map.of("health", "GOOD")));

    write(file, wrong)
        .then()
        .statusCode(400)
        .body(
            "faults.field",
            hasItems(
                "facts.members[0].incomes[0].amount",
                "facts.members",
                "details",
                "details[0].disability",
                "secondaryCauses"));
    wrong.put(
        "secondaryCauses", List.of("ACCIDENT", "LAID_OFF", "UNEMPLOYED", "CHILDREN_AT_SCHOOL"));
    write(file, wrong).then().statusCode(400).body("faults.field", hasItems("secondaryCauses"));
  }

  @Test
  void whatIsPersonalIsSealedAndShownForAPurposeOnly() {
    String file = withFacts(708, "510708", "9000.00");

    as(CLERK)
        .get(file + "/facts")
        .then()
        .statusCode(200)
        .body("secondaryCauses", equalTo(List.of("LAID_OFF", "ACCIDENT")))
        .body("housing", equalTo("RENTED"))
        .body("facts.members[0].incomes[0].amount.amount", equalTo("9000.00"))
        .body(not(containsString(ILLNESS)));
    assertThat(
            Superuser.ofTheRunningTest()
                .number(
                    "select count(*) from household_facts f where f::text like '%"
                        + ILLNESS
                        + "%'"))
        .isZero();
    as(CLERK)
        .header("Idempotency-Key", newKey())
        .body(Map.of("field", "details[0].illness", "purpose", "VERIFICATION", "reason", "核对诊断证明"))
        .post(file + "/reveal")
        .then()
        .statusCode(200)
        .body("value", equalTo(ILLNESS));
  }

  @Test
  void theWorkerReadsHisOwnAndNobodyBesideDoes() {
    String file = withFacts(709, "510709", "9000.00");
    pass(file, null).then().statusCode(200);
    String person = as(CLERK).get(file).then().extract().path("personRef");

    RestAssured.given()
        .header("Authorization", Tokens.of("energy.worker").personRef(person).bearer())
        .get(file + "/assessments")
        .then()
        .statusCode(200)
        .body("items[0].explanation.comparisons.size()", equalTo(2));
    as("yubei.aid-clerk").get(file + "/facts").then().statusCode(404);
    as("yubei.aid-clerk").get(file + "/assessments").then().body("items", equalTo(List.of()));
    as("energy.cashier").get(file + "/facts").then().statusCode(403);
  }

  @Test
  void atTheEndOfTheFilesTimeItsFiguresAreGoneAndTheReasonsToo() {
    // Given a file that was refused eleven years ago
    String file = withFacts(710, "510710", "9000.00");
    pass(file, null).then().statusCode(200);
    decide("energy.aid-approver", file, "approval", Map.of("outcome", "REFUSE", "opinion", "不符合"))
        .then()
        .statusCode(200);
    String id = file.substring(file.lastIndexOf('/') + 1);
    Superuser behind = Superuser.ofTheRunningTest();
    assertThat(
            behind.change(
                "update household set closed_on = closed_on - make_interval(years => 11)::interval"
                    + " where id = ?::uuid",
                id))
        .isEqualTo(1);

    // When
    String token =
        Aid.post(
                "city.security-admin",
                "/api/aid/retention/runs",
                Map.of("recordTypes", List.of("household")))
            .then()
            .statusCode(201)
            .extract()
            .path("token");
    String run = "/api/aid/retention/runs/" + token;
    decide("city.security-admin2", run, "approval", Map.of("token", token)).then().statusCode(200);
    decide("city.security-admin", run, "start", Map.of("token", token)).then().statusCode(200);

    // Then
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                as("energy.auditor")
                    .get(file + "/assessments")
                    .then()
                    .body("items[0].advised", equalTo("RELATIVE"))
                    .body("items[0].explanation", nullValue()));
    as("energy.auditor").get(file + "/facts").then().statusCode(404);
    assertThat(
            behind.texts(
                "select person_ref from household_assessment where household_id = ?::uuid", id))
        .containsExactly("erased:" + id);
  }

  private static String withFacts(int person, String region, String wage) {
    String file = draft(person, 1);
    write(file, body(region, wage, 1)).then().statusCode(200);
    decide(CLERK, file, "submission", Map.of()).then().statusCode(200);
    return file;
  }

  private static String submitted(int person) {
    String file = draft(person, 1);
    decide(CLERK, file, "submission", Map.of()).then().statusCode(200);
    return file;
  }

  private static String draft(int person, int members) {
    String file = draftOf(referred("person-" + newKey()));
    particularsOf(file, person, members).then().statusCode(200);
    return file;
  }

  private static Response particularsOf(String file, int person, int members) {
    Map<String, Object> particulars = new HashMap<>(particulars(citizenId(person)));
    List<Map<String, Object>> people =
        List.of(
            Map.of("name", "王建国", "relation", "SELF"), Map.of("name", "李红", "relation", "SPOUSE"));
    particulars.put("members", people.subList(0, members));
    return put(file, "particulars", particulars);
  }

  private static Response write(String file, Map<String, Object> body) {
    return put(file, "facts", body);
  }

  private static Response put(String file, String what, Map<String, Object> body) {
    return as(CLERK)
        .header("Idempotency-Key", newKey())
        .header("If-Match", as(CLERK).get(file).then().extract().header("ETag"))
        .body(body)
        .put(file + "/" + what);
  }

  private static Response pass(String file, @Nullable String category) {
    Map<String, Object> review = new HashMap<>(Map.of("outcome", "PASS", "opinion", "情况属实"));
    if (category != null) {
      review.put("category", category);
    }
    return decide(REVIEWER, file, "review", review);
  }

  /** Members all alike. */
  private static Map<String, Object> body(String region, String wage, int members) {
    Map<String, Object> facts = Rules.facts(region, wage);
    facts.put(
        "members",
        Collections.nCopies(
            members,
            Map.of(
                "age",
                40,
                "work",
                "WORKING",
                "incomes",
                List.of(Map.of("kind", "WAGE", "amount", Aid.yuan(wage))))));
    Map<String, Object> body = new HashMap<>();
    body.put("facts", facts);
    body.put("secondaryCauses", List.of("LAID_OFF", "ACCIDENT"));
    body.put("housing", "RENTED");
    body.put("floorArea", "UP_TO_50");
    body.put("details", Collections.nCopies(members, Map.of("health", "ILL", "illness", ILLNESS)));
    return body;
  }
}
