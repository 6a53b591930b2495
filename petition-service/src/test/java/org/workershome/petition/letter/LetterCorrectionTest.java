package org.workershome.petition.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.workershome.petition.letter.LetterDocumentTest.download;
import static org.workershome.petition.letter.LetterDocumentTest.servedHash;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.decide;
import static org.workershome.petition.support.Api.etag;
import static org.workershome.petition.support.Api.newKey;
import static org.workershome.petition.support.Api.path;
import static org.workershome.petition.support.Cases.CITY_OFFICER;
import static org.workershome.petition.support.Cases.OFFICER;
import static org.workershome.petition.support.Cases.WORKER;
import static org.workershome.petition.support.Cases.accepted;
import static org.workershome.petition.support.Cases.age;
import static org.workershome.petition.support.Cases.delivered;
import static org.workershome.petition.support.Cases.opinion;
import static org.workershome.petition.support.Cases.registeredResidual;
import static org.workershome.petition.support.Cases.servedToday;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.petition.support.ServiceTest;

/** A paper is mended by another one, and the one that counts is served. */
@ServiceTest
class LetterCorrectionTest {

  @Test
  void aMendedOpinionNamesTheOldOneAndIsTheOneThatIsServed() {
    // Given
    String id = accepted();
    decide(OFFICER, id, "opinion", opinion()).then().statusCode(201);
    Seen old = letter(id, "OPINION");

    // When
    Response mended = correct(OFFICER, id, old.id(), correction());

    // Then
    mended
        .then()
        .statusCode(201)
        .body("version", equalTo(2))
        .body("replaces", equalTo(old.id()))
        .body("number", not(equalTo(old.number())))
        .body("textZh", containsString("本文书更正并替代"))
        .body("textZh", containsString(old.number()))
        .body("textZh", containsString("查明的事实：经两次现场检查，反映属实。"))
        .body("textZh", containsString("责成行政方一个月内整改。"));
    String next = mended.path("id");
    assertThat(Pdfs.text(download(WORKER, id, old.id()))).contains("经现场检查，反映属实");
    decide(OFFICER, id, "delivery", servedToday()).then().statusCode(201);
    as(WORKER).get(path(id) + "/servings").then().body("document", contains("letter-" + next));
    assertThat(servedHash(id)).isEqualTo(mended.path("sha256"));
    as(WORKER).get(path(id) + "/timeline").then().body("items.kind", hasItem("LETTER_CORRECTED"));
    // And it is mended only once, and served no more
    correct(OFFICER, id, old.id(), correction())
        .then()
        .statusCode(409)
        .body("type", endsWith(":letter-replaced"))
        .body("replacedBy", equalTo(next));
    decide(OFFICER, id, "letters/" + old.id() + "/servings", servedToday())
        .then()
        .statusCode(409)
        .body("type", endsWith(":letter-replaced"));
  }

  @Test
  void theWindowRunsAnewFromServiceOfTheMendedOpinion() {
    String id = delivered();
    String due = windowEnds(id);
    age(id, "review-window", 20);
    String mended =
        correct(OFFICER, id, letter(id, "OPINION").id(), correction())
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    decide(OFFICER, id, "letters/" + mended + "/servings", servedToday())
        .then()
        .statusCode(201)
        .body("document", equalTo("letter-" + mended));

    as(WORKER)
        .get(path(id) + "/timers")
        .then()
        .body(
            "items.findAll { it.kind == 'review-window' && it.state == 'OPEN' }.dueOn",
            contains(due))
        .body("items.findAll { it.kind == 'review-window' }.state", not(hasItem("BREACHED")));
    decide(WORKER, id, "review-request", Map.of("grounds", "未整改")).then().statusCode(201);
    correct(OFFICER, id, mended, correction())
        .then()
        .statusCode(422)
        .body("type", endsWith(":letter-correction-too-late"))
        .body("article", equalTo("信访工作条例 第三十二条"));
  }

  @Test
  void aCorrectedRecordOfServiceMovesTheWindow() {
    String id = delivered();
    String served = as(OFFICER).get(path(id) + "/servings").jsonPath().getString("[0].id");
    Map<String, Object> again = new HashMap<>(servedToday());
    again.put("corrects", served);
    again.put("proof", "送达回证002");
    String due = windowEnds(id);
    age(id, "review-window", 3);

    decide(OFFICER, id, "letters/" + letter(id, "OPINION").id() + "/servings", again)
        .then()
        .statusCode(201)
        .body("corrects", equalTo(served));

    as(WORKER)
        .get(path(id) + "/timers")
        .then()
        .body(
            "items.findAll { it.kind == 'review-window' && it.state == 'OPEN' }.dueOn",
            contains(due));
  }

  @Test
  void aServiceThatWasNoneTakesTheWindowAwayAndThePaperIsServedAgain() {
    // Given: the window has run out meanwhile, and the case could be closed
    String id = delivered();
    String served = as(OFFICER).get(path(id) + "/servings").jsonPath().getString("[0].id");
    String due = windowEnds(id);
    age(id, "review-window", 40);
    Map<String, Object> none = new HashMap<>(servedToday());
    none.put("outcome", "FAILED");
    none.put("corrects", served);
    none.put("proof", "退回：查无此址");

    // When
    decide(OFFICER, id, "letters/" + letter(id, "OPINION").id() + "/servings", none)
        .then()
        .statusCode(201);

    // Then: nothing runs, it cannot be closed, and he is told
    as(WORKER)
        .get(path(id))
        .then()
        .body("state", equalTo("OPINION_ISSUED"))
        .body("legalMoves", hasItem("DELIVERY"));
    as(WORKER)
        .get(path(id) + "/timers")
        .then()
        .body("items.findAll { it.kind == 'review-window' }.state", contains("CANCELLED"));
    decide(OFFICER, id, "closing", Map.of("reason", "期限届满"))
        .then()
        .statusCode(409)
        .body("type", endsWith(":illegal-move"));
    as(WORKER).get(path(id) + "/timeline").then().body("items.kind", hasItem("DELIVERY_VOIDED"));
    // And the window runs from when he got it
    decide(OFFICER, id, "delivery", servedToday())
        .then()
        .statusCode(201)
        .body("state", equalTo("DELIVERED"));
    as(WORKER)
        .get(path(id) + "/timers")
        .then()
        .body(
            "items.findAll { it.kind == 'review-window' && it.state == 'OPEN' }.dueOn",
            contains(due));
    decide(WORKER, id, "review-request", Map.of("grounds", "未整改")).then().statusCode(201);
  }

  @Test
  void whatPeopleDidNotWriteIsNotMendedAndOnlyTheIssuerMends() {
    String id = accepted();
    decide(OFFICER, id, "opinion", opinion()).then().statusCode(201);
    String letter = letter(id, "OPINION").id();

    correct(OFFICER, id, letter, Map.of("reason", "改结论", "values", Map.of("outcome", "不予支持")))
        .then()
        .statusCode(400)
        .body("faults.field", hasItem("values.outcome"));
    correct(OFFICER, id, letter, Map.of("reason", "", "values", Map.of())).then().statusCode(400);
    correct(CITY_OFFICER, id, letter, correction())
        .then()
        .statusCode(422)
        .body("type", endsWith(":not-the-issuer"));
    as(OFFICER)
        .header("Idempotency-Key", newKey())
        .header("If-Match", "\"1\"")
        .body(correction())
        .post(path(id) + "/letters/" + letter + "/corrections")
        .then()
        .statusCode(412);
    as(WORKER)
        .header("Idempotency-Key", newKey())
        .body(correction())
        .post(path(id) + "/letters/" + letter + "/corrections")
        .then()
        .statusCode(403);
    as("yubei.petition-officer")
        .header("Idempotency-Key", newKey())
        .header("If-Match", "\"1\"")
        .body(correction())
        .post(path(id) + "/letters/" + letter + "/corrections")
        .then()
        .statusCode(404);
  }

  @Test
  void aRepeatedCorrectionIsAnsweredAgainAndIssuesOnePaper() {
    String id = accepted();
    String letter = letter(id, "ACCEPTANCE").id();
    String key = newKey();
    String etag = etag(OFFICER, id);
    Map<String, Object> body = Map.of("reason", "笔误", "values", Map.of("explanation", "由法律部调查。"));
    String first = null;
    for (int i = 0; i < 2; i++) {
      String answered =
          as(OFFICER)
              .header("Idempotency-Key", key)
              .header("If-Match", etag)
              .body(body)
              .post(path(id) + "/letters/" + letter + "/corrections")
              .then()
              .statusCode(201)
              .extract()
              .path("id");
      first = first == null ? answered : first;
      assertThat(answered).isEqualTo(first);
    }
    as(WORKER).get(path(id) + "/letters").then().body("items.size()", equalTo(2));
  }

  @Test
  void serviceOfAnOpinionIsAMoveAndThatOfANoticeIsNot() {
    String id = accepted();
    decide(OFFICER, id, "letters/" + letter(id, "ACCEPTANCE").id() + "/servings", servedToday())
        .then()
        .statusCode(201);
    decide(OFFICER, id, "letters/" + letter(id, "ACCEPTANCE").id() + "/servings", servedToday())
        .then()
        .statusCode(409)
        .body("type", endsWith(":already-served"));
    decide(OFFICER, id, "opinion", opinion()).then().statusCode(201);
    decide(OFFICER, id, "letters/" + letter(id, "OPINION").id() + "/servings", servedToday())
        .then()
        .statusCode(409)
        .body("type", endsWith(":illegal-move"))
        .body("legalMoves", hasItem("DELIVERY"));
  }

  @Test
  void summaryHandlingEndsWithItsOwnPaper() {
    String id = registeredResidual();
    decide(OFFICER, id, "acceptance", Map.of("summary", true, "explanation", "当场答复。"))
        .then()
        .statusCode(201);
    decide(OFFICER, id, "opinion", opinion()).then().statusCode(201);

    decide(OFFICER, id, "delivery", servedToday())
        .then()
        .statusCode(201)
        .body("state", equalTo("DELIVERED"));

    assertThat(Pdfs.text(download(WORKER, id, letter(id, "SUMMARY").id())))
        .contains("信访事项简易办理答复意见书", "答复意见：予以支持。责成行政方一个月内整改。", "《信访工作条例》第三十五条");
  }

  /** Thirty days, and on when the last of them is a day off. */
  private static String windowEnds(String id) {
    return as(WORKER)
        .get(path(id) + "/timers")
        .jsonPath()
        .getString("items.find { it.kind == 'review-window' }.dueOn");
  }

  private static Map<String, Object> correction() {
    return Map.of("reason", "漏写一次检查", "values", Map.of("facts", "经两次现场检查，反映属实。"));
  }

  private static Response correct(String account, String id, String letter, Object body) {
    return decide(account, id, "letters/" + letter + "/corrections", body);
  }

  private static Seen letter(String id, String kind) {
    return Seen.at(
        as(WORKER).get(path(id) + "/letters"), "items.findAll { it.kind == '" + kind + "' }[-1]");
  }
}
