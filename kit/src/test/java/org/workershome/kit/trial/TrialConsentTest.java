package org.workershome.kit.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.workershome.kit.trial.TrialCalls.bearer;
import static org.workershome.kit.trial.TrialCalls.get;
import static org.workershome.kit.trial.TrialCalls.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.testing.Canaries;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Tokens;

@QuarkusTest
class TrialConsentTest {
  private static final String CONSENTS = TrialConsentsResource.ADDRESS;
  private static final String CLERK = Tokens.bearer("energy.petition-officer");
  private static final String ACCOUNT = "FINANCIAL_ACCOUNT";

  private final Superuser database = Superuser.ofTheRunningTest();
  private final String person = "person-" + Ids.next();
  private final String worker = bearer("energy.worker", person);

  @Test
  void withoutConsentNothingIsSharedAndTheArticlesAreNamed() {
    shared(ACCOUNT)
        .then()
        .statusCode(422)
        .body("type", endsWith(":consent-missing"))
        .body("article", equalTo("个人信息保护法 第二十三条、第二十九条"));
  }

  @Test
  void aPersonConsentsReadsItAndTakesItBack() {
    // Given
    String id =
        post(worker, CONSENTS, own("2026-1"))
            .then()
            .statusCode(201)
            .body("channel", equalTo("ONLINE"))
            .body("recipient", equalTo("代发银行"))
            .extract()
            .path("id");
    shared(ACCOUNT).then().statusCode(200);
    get(worker, CONSENTS).then().body("items", hasSize(1));

    // When
    post(worker, CONSENTS + "/" + id + "/withdrawal", Map.of())
        .then()
        .statusCode(200)
        .body("withdrawnAt", notNullValue());

    // Then it has no force any more, and is still on file
    shared(ACCOUNT).then().statusCode(422);
    post(worker, CONSENTS + "/" + id + "/withdrawal", Map.of())
        .then()
        .statusCode(409)
        .body("type", endsWith(":already-withdrawn"));
    get(worker, CONSENTS).then().body("items", hasSize(1)).body("items[0].legalMoves", hasSize(0));
    assertThat(database.texts("select action from audit_entry where record_id = ? order by at", id))
        .containsExactly("consent-given", "consent-withdrawn");
  }

  @Test
  void whoTypesANumberWhereAReferenceBelongsIsTold() {
    for (String number : List.of(Canaries.CITIZEN_ID, Canaries.CARD, Canaries.PHONE)) {
      Map<String, Object> paper = new HashMap<>();
      paper.put("purpose", "TRIAL");
      paper.put("personRef", number);
      paper.put("textVersion", "2026-1");
      paper.put("scanReference", number);
      paper.put("underFourteen", true);
      paper.put("guardianRef", number);
      Response told = post(CLERK, CONSENTS + "/paper", paper);
      told.then()
          .statusCode(400)
          .body("faults.field", hasItems("personRef", "scanReference", "guardianRef"))
          .body("faults.code", hasItem("OPAQUE_REF"));
      assertThat(told.asString()).doesNotContain(number);
      get(CLERK, CONSENTS + "?personRef=" + number).then().statusCode(400);
      post(CLERK, CONSENTS + "/" + Ids.next() + "/withdrawal", Map.of("scanReference", number))
          .then()
          .statusCode(400);
      assertThat(
              database.number(
                  "select (select count(*) from consent where person_ref = ?)"
                      + " + (select count(*) from audit_entry where person_ref = ?)",
                  number,
                  number))
          .isZero();
    }
  }

  @Test
  void aConsentForOtherKindsIsNone() {
    post(worker, CONSENTS, own("2026-1")).then().statusCode(201);

    shared(ACCOUNT + ",HEALTH").then().statusCode(422).body("kinds", equalTo(List.of("HEALTH")));
  }

  @Test
  void whoeverWasShownAnOlderTextConsentedToSomethingElse() {
    post(worker, CONSENTS, own("2025-1"))
        .then()
        .statusCode(409)
        .body("type", endsWith(":terms-changed"))
        .body("textVersion", equalTo("2026-1"));
    post(worker, CONSENTS, Map.of("purpose", "NOTHING", "textVersion", "1")).then().statusCode(400);
    get(worker, CONSENTS + "/terms").then().body("items.text", hasItem(containsString("银行账号")));
  }

  @Test
  void aClerkRecordsPaperForTheUnionsPeopleAndNeedsItsScan() {
    post(CLERK, CONSENTS + "/paper", paper(Map.of()))
        .then()
        .statusCode(201)
        .body("channel", equalTo("PAPER"))
        .body("scanReference", equalTo("2026/YH-0017"));
    shared(ACCOUNT).then().statusCode(200);

    Map<String, Object> without = paper(Map.of());
    without.remove("scanReference");
    post(CLERK, CONSENTS + "/paper", without).then().statusCode(400);
    post(worker, CONSENTS + "/paper", paper(Map.of())).then().statusCode(403);
    post(CLERK, CONSENTS, own("2026-1")).then().statusCode(403);
  }

  @Test
  void forAChildUnderFourteenAGuardianSigns() {
    post(CLERK, CONSENTS + "/paper", paper(Map.of("underFourteen", true)))
        .then()
        .statusCode(422)
        .body("type", endsWith(":guardian-needed"))
        .body("article", endsWith("第三十一条"));
    post(CLERK, CONSENTS + "/paper", paper(Map.of("underFourteen", true, "guardianRef", person)))
        .then()
        .statusCode(400);
    shared("UNDER_FOURTEEN").then().statusCode(422).body("article", containsString("第三十一条"));

    post(CLERK, CONSENTS + "/paper", paper(Map.of("underFourteen", true, "guardianRef", "mother")))
        .then()
        .statusCode(201)
        .body("givenBy", equalTo("GUARDIAN"))
        .body("guardianRef", equalTo("mother"));
    shared("UNDER_FOURTEEN").then().statusCode(200);
  }

  @Test
  void nobodyReadsOrWithdrawsTheConsentOfAnother() {
    String id = post(worker, CONSENTS, own("2026-1")).then().statusCode(201).extract().path("id");
    String other = bearer("energy.worker", "person-" + Ids.next());
    String elsewhere = Tokens.bearer("yubei.petition-officer");

    get(other, CONSENTS + "/" + id).then().statusCode(404);
    post(other, CONSENTS + "/" + id + "/withdrawal", Map.of()).then().statusCode(404);
    get(elsewhere, CONSENTS + "/" + id).then().statusCode(404);
    get(elsewhere, CONSENTS + "?personRef=" + person).then().body("items", hasSize(0));
    get(other, CONSENTS + "?personRef=" + person).then().body("items", hasSize(0));
    post(CLERK, CONSENTS + "/" + id + "/withdrawal", Map.of()).then().statusCode(400);
    post(CLERK, CONSENTS + "/" + id + "/withdrawal", Map.of("scanReference", "2026/CH-1"))
        .then()
        .statusCode(200);
  }

  @Test
  void ofManyWithdrawalsAtOnceOneIsWrittenDown() throws Exception {
    String id = post(worker, CONSENTS, own("2026-1")).then().statusCode(201).extract().path("id");

    List<Integer> answers = new ArrayList<>();
    try (ExecutorService rivals = Executors.newFixedThreadPool(20)) {
      List<Future<Integer>> running = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        running.add(
            rivals.submit(
                () -> post(worker, CONSENTS + "/" + id + "/withdrawal", Map.of()).statusCode()));
      }
      for (Future<Integer> answer : running) {
        answers.add(answer.get());
      }
    }

    assertThat(answers.stream().filter(status -> status == 200)).hasSize(1);
    assertThat(answers).containsOnly(200, 409);
  }

  @Test
  void theDatabaseKnowsWhoMaySignForAChild() {
    assertThatThrownBy(
            () ->
                database.change(
                    "insert into consent values (gen_random_uuid(), 'p', 'CQ', 'X',"
                        + " array['UNDER_FOURTEEN'], null, 'ONLINE', '1', 'SELF', null, null, 's', 'r',"
                        + " now())"))
        .rootCause()
        .hasMessageContaining("consent_of_a_child");
  }

  private Response shared(String kinds) {
    return get(CLERK, "/api/trial/files/shared?personRef=" + person + "&kinds=" + kinds);
  }

  private static Map<String, String> own(String version) {
    return Map.of("purpose", TrialTerms.PURPOSE, "textVersion", version);
  }

  private Map<String, Object> paper(Map<String, Object> more) {
    Map<String, Object> body = new HashMap<>();
    body.put("purpose", TrialTerms.PURPOSE);
    body.put("personRef", person);
    body.put("textVersion", "2026-1");
    body.put("scanReference", "2026/YH-0017");
    body.put("underFourteen", false);
    body.putAll(more);
    return body;
  }
}
