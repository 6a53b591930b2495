package org.workershome.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.workershome.petition.support.Api.anyone;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.decide;
import static org.workershome.petition.support.Api.path;
import static org.workershome.petition.support.Api.registered;
import static org.workershome.petition.support.Api.submitted;
import static org.workershome.petition.support.Cases.CITY_OFFICER;
import static org.workershome.petition.support.Cases.OFFICER;
import static org.workershome.petition.support.Cases.WORKER;
import static org.workershome.petition.support.Cases.acceptance;
import static org.workershome.petition.support.Cases.accepted;
import static org.workershome.petition.support.Cases.age;
import static org.workershome.petition.support.Cases.delivered;
import static org.workershome.petition.support.Cases.opinion;
import static org.workershome.petition.support.Cases.registeredResidual;
import static org.workershome.petition.support.Cases.residual;
import static org.workershome.petition.support.Cases.servedToday;
import static org.workershome.petition.support.Cases.today;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.Tokens;
import org.workershome.petition.support.Api;
import org.workershome.petition.support.At;
import org.workershome.petition.support.ServiceTest;

/** From acceptance to the lawful end, with its papers and its dates. */
@ServiceTest
class ProcedureTest {

  @Test
  void anAcceptedPetitionHasItsPaperAndSixtyDays() {
    String id = registeredResidual();

    decide(OFFICER, id, "acceptance", acceptance())
        .then()
        .statusCode(201)
        .body("state", equalTo("ACCEPTED"))
        .body("dueOn", equalTo(today().plusDays(60).toString()))
        .body("textZh", containsString("《信访工作条例》第三十四条"))
        .body("letterNumber", containsString("信访〔" + today().getYear() + "〕第"))
        .body("legalMoves", hasItems("OPINION", "SETTLEMENT"));

    as(WORKER)
        .get(path(id) + "/timers")
        .then()
        .body("items.find { it.kind == 'notice' }.state", equalTo("MET"))
        .body("items.find { it.kind == 'handling' }.state", equalTo("OPEN"));
    as(WORKER).get(path(id) + "/letters").then().body("items.kind", contains("ACCEPTANCE"));
    as("yubei.petition-officer").get(path(id) + "/letters").then().statusCode(404);
  }

  @Test
  void aWageClaimIsShownItsRouteAndNotTakenOn() {
    decide(OFFICER, registered(), "acceptance", acceptance())
        .then()
        .statusCode(422)
        .body("type", endsWith(":not-residual"))
        .body("article", equalTo("信访工作条例 第三十一条"));
  }

  @Test
  void summaryHandlingHasTenWorkingDaysAndNoExtension() {
    String id = registeredResidual();
    decide(OFFICER, id, "acceptance", Map.of("summary", true, "explanation", "当场答复。"))
        .then()
        .statusCode(201);

    as(WORKER).get(path(id) + "/timers").then().body("items.kind", hasItem("summary-handling"));
    decide("energy.leader", id, "extension-approval", Map.of("days", 30, "reason", "复杂"))
        .then()
        .statusCode(201);
    decide(OFFICER, id, "extension", Map.of("explanation", "情况复杂"))
        .then()
        .statusCode(422)
        .body("type", endsWith(":extension-not-provided"));
  }

  @Test
  void anExtensionIsApprovedByTheHeadUsedOnceAndTold() {
    String id = accepted();
    decide(OFFICER, id, "extension", Map.of("explanation", "需要鉴定"))
        .then()
        .statusCode(422)
        .body("type", endsWith(":approval-missing"));
    decide("energy.leader", id, "extension-approval", Map.of("days", 31, "reason", "x"))
        .then()
        .statusCode(400);
    decide("energy.leader", id, "extension-approval", Map.of("days", 30, "reason", "需要鉴定"))
        .then()
        .statusCode(201);
    decide("energy.leader", id, "extension-approval", Map.of("days", 30, "reason", "再延"))
        .then()
        .statusCode(409)
        .body("type", endsWith(":approved-before"));

    decide(OFFICER, id, "extension", Map.of("explanation", "需要鉴定"))
        .then()
        .statusCode(201)
        .body("dueOn", equalTo(today().plusDays(90).toString()));

    decide(OFFICER, id, "extension", Map.of("explanation", "再延"))
        .then()
        .statusCode(422)
        .body("type", endsWith(":approval-missing"));
    as(WORKER).get(path(id) + "/letters").then().body("items.kind", hasItem("EXTENSION"));
    as(WORKER).get(path(id) + "/timeline").then().body("items.kind", hasItem("EXTENDED"));
    as(WORKER).get(path(id) + "/messages").then().body("template", hasItem("petition-extended"));
  }

  @Test
  void anOpinionHasAllItsParts() {
    String id = accepted();

    decide(OFFICER, id, "opinion", Map.of("outcome", "SUPPORT"))
        .then()
        .statusCode(400)
        .body("faults.field", hasItems("request", "facts", "opinion", "legalBasis"));
    decide(OFFICER, id, "opinion", opinion())
        .then()
        .statusCode(201)
        .body("state", equalTo("OPINION_ISSUED"));
    as(WORKER)
        .get(path(id) + "/timers")
        .then()
        .body("items.find { it.kind == 'handling' }.state", equalTo("MET"));
  }

  @Test
  void theWindowRunsFromServiceAndACaseIsNotClosedWithinIt() {
    String id = delivered();

    decide(OFFICER, id, "closing", Map.of("reason", "已整改"))
        .then()
        .statusCode(422)
        .body("type", endsWith(":window-open"));
    age(id, "review-window", 60);
    decide(WORKER, id, "review-request", Map.of("grounds", "未整改"))
        .then()
        .statusCode(422)
        .body("type", endsWith(":window-passed"));
    decide(OFFICER, id, "closing", Map.of("reason", "已整改"))
        .then()
        .statusCode(201)
        .body("state", equalTo("CLOSED"));
    decide(OFFICER, id, "closing", Map.of("reason", "x"))
        .then()
        .statusCode(409)
        .body("legalMoves", contains("HARDSHIP_REFERRAL"));
  }

  @Test
  void serviceThatFailedStartsNoWindow() {
    String id = accepted();
    decide(OFFICER, id, "opinion", opinion()).then().statusCode(201);

    decide(
            OFFICER,
            id,
            "delivery",
            Map.of(
                "method", "POST",
                "outcome", "FAILED",
                "servedOn", today().toString(),
                "proof", "退件"))
        .then()
        .statusCode(201)
        .body("state", equalTo("OPINION_ISSUED"));
    decide(OFFICER, id, "delivery", servedToday())
        .then()
        .statusCode(201)
        .body("state", equalTo("DELIVERED"));
  }

  @Test
  void throughReviewAndRecheckToTheLawfulEnd() {
    // Given: a pit, whose company stands between it and the city
    var pit = new At("CQ.ENERGY.PIT" + Api.newKey().substring(24));
    String id = deliveredIn(pit);

    // When
    pit.decide("worker", path(id), "review-request", Map.of("grounds", "处理意见未落实"))
        .then()
        .statusCode(201)
        .body("reviewer", equalTo("CQ.ENERGY"))
        .body("state", equalTo("UNDER_REVIEW"));
    pit.decide("petition-officer", path(id), "review-decision", upheld())
        .then()
        .statusCode(422)
        .body("type", endsWith(":reviewer-below"));
    decide(CITY_OFFICER, id, "review-decision", upheld())
        .then()
        .statusCode(422)
        .body("type", endsWith(":reviewer-below"));
    decide(OFFICER, id, "review-decision", upheld()).then().statusCode(201);
    decide(OFFICER, id, "review-delivery", servedToday())
        .then()
        .statusCode(201)
        .body("state", equalTo("REVIEW_DELIVERED"));
    pit.decide("worker", path(id), "recheck-request", Map.of("grounds", "仍不服"))
        .then()
        .statusCode(201)
        .body("reviewer", equalTo("CQ"));
    decide(OFFICER, id, "hearing", hearing(today()))
        .then()
        .statusCode(422)
        .body("type", endsWith(":not-the-handling-union"));
    decide(CITY_OFFICER, id, "hearing", hearing(today())).then().statusCode(201);
    pit.get("worker", path(id) + "/timers")
        .then()
        .body("items.find { it.kind == 'recheck' }.dueOn", equalTo(null));
    decide(CITY_OFFICER, id, "recheck-decision", upheld())
        .then()
        .statusCode(409)
        .body("type", endsWith(":hearing-open"));
    decide(CITY_OFFICER, id, "hearing/end", heard(today().plusDays(1)))
        .then()
        .statusCode(422)
        .body("type", endsWith(":hearing-date"));
    decide(CITY_OFFICER, id, "hearing/end", heard(today())).then().statusCode(201);
    // Whoever reviewed it, in whichever union he works by now
    anyone()
        .header(
            "Authorization",
            Tokens.of(CITY_OFFICER).personRef(Tokens.personRefOf(OFFICER)).bearer())
        .header("Idempotency-Key", Api.newKey())
        .header("If-Match", Api.etag(CITY_OFFICER, id))
        .body(upheld())
        .post(path(id) + "/recheck-decision")
        .then()
        .statusCode(422)
        .body("type", endsWith(":decided-before"));
    decide(CITY_OFFICER, id, "recheck-decision", upheld()).then().statusCode(201);
    decide(CITY_OFFICER, id, "recheck-delivery", servedToday())
        .then()
        .statusCode(201)
        .body("state", equalTo("TERMINATED"));

    // Then
    pit.get("worker", path(id) + "/letters")
        .then()
        .body(
            "items.kind",
            contains(
                "ACCEPTANCE", "OPINION", "REVIEW_DECISION", "RECHECK_DECISION", "TERMINATION"));
    pit.get("worker", path(id) + "/timers").then().body("items.state.unique()", contains("MET"));
    pit.get("worker", path(id) + "/messages")
        .then()
        .body("template", hasItems("petition-opinion-issued", "petition-review-decided"));
  }

  @Test
  void aReviewThatNobodyStandsAboveIsTheLastAndSaysSo() {
    // Given
    String id = delivered();
    decide(WORKER, id, "review-request", Map.of("grounds", "处理意见未落实"))
        .then()
        .statusCode(201)
        .body("reviewer", equalTo("CQ"));

    // When
    decide(CITY_OFFICER, id, "review-decision", upheld()).then().statusCode(201);
    decide(CITY_OFFICER, id, "review-delivery", servedToday())
        .then()
        .statusCode(201)
        .body("state", equalTo("TERMINATED"));

    // Then
    as(WORKER)
        .get(path(id) + "/letters")
        .then()
        .body(
            "items.find { it.kind == 'REVIEW_DECISION' }.textZh",
            allOf(containsString("终结意见"), not(containsString("请求复核"))));
    as(WORKER).get(path(id) + "/timers").then().body("items.kind", not(hasItem("recheck-window")));
    as(WORKER).get(path(id) + "/timeline").then().body("items.kind", hasItem("TERMINATED"));
    as(OFFICER).get(path(id)).then().body("legalMoves", contains("HARDSHIP_REFERRAL"));
    as(WORKER)
        .get(path(id) + "/letters")
        .then()
        .body("items.kind", contains("ACCEPTANCE", "OPINION", "REVIEW_DECISION", "TERMINATION"));

    // And the same facts again end lawfully
    String again = registeredResidual();
    as(OFFICER).get(path(again) + "/repeats").then().body("candidates.id", hasItem(id));
    decide(OFFICER, again, "repeats", Map.of("earlier", id, "reason", "同一食堂卫生问题"))
        .then()
        .statusCode(201)
        .body("chain", contains(id, again));
    decide(OFFICER, again, "acceptance", Map.of("summary", true, "explanation", "x"))
        .then()
        .statusCode(422)
        .body("type", endsWith(":summary-not-allowed"));
    decide(
            OFFICER,
            again,
            "non-acceptance",
            Map.of("reason", "AT_ITS_END", "same", id, "explanation", "无新的事实和理由"))
        .then()
        .statusCode(201)
        .body("state", equalTo("NOT_ACCEPTED"))
        .body("textZh", containsString("《信访工作条例》第三十六条"));
  }

  @Test
  void onlyAConfirmedRepeatOfOnesOwnWithinItsTermIsNotAccepted() {
    // Given: the same person's petition in hand, and another's
    String inHand = accepted();
    String another = submitted("energy.worker2", residual());
    decide(OFFICER, another, "registration", Map.of()).then().statusCode(200);
    decide(OFFICER, another, "acceptance", acceptance()).then().statusCode(201);

    String late = accepted();
    String id = registeredResidual();
    age(late, "handling", 61);

    // Then
    refused(id, another);
    refused(id, inHand);
    confirmed(id, late);
    refused(id, late);
    confirmed(id, inHand);
    decide(OFFICER, id, "non-acceptance", sameAs(inHand))
        .then()
        .statusCode(201)
        .body("textZh", containsString("《信访工作条例》第十九条"));
  }

  private static void confirmed(String id, String earlier) {
    decide(OFFICER, id, "repeats", Map.of("earlier", earlier, "reason", "同一食堂卫生问题"))
        .then()
        .statusCode(201);
  }

  private static void refused(String id, String same) {
    decide(OFFICER, id, "non-acceptance", sameAs(same))
        .then()
        .statusCode(422)
        .body("type", endsWith(":not-the-same-matter"));
  }

  private static Map<String, String> sameAs(String same) {
    return Map.of("reason", "IN_HAND", "same", same, "explanation", "正在办理");
  }

  @Test
  void aPetitionIsNotRefusedForAnyOtherReason() {
    String open = registeredResidual();
    String id = registeredResidual();

    decide(
            OFFICER,
            id,
            "non-acceptance",
            Map.of("reason", "IN_HAND", "same", open, "explanation", "x"))
        .then()
        .statusCode(422)
        .body("type", endsWith(":not-the-same-matter"));
  }

  @Test
  void whoIsNotCompetentNamesWhoIs() {
    String id = registeredResidual();

    decide(
            OFFICER,
            id,
            "informed-elsewhere",
            Map.of("organ", "市场监督管理局", "explanation", "食品安全由其监管。"))
        .then()
        .statusCode(201)
        .body("state", equalTo("INFORMED_ELSEWHERE"))
        .body("textZh", containsString("市场监督管理局"));
    decide(OFFICER, id, "closing", Map.of("reason", "已告知")).then().statusCode(201);
  }

  @Test
  void aPetitionerTakesItBackAndNothingIsOwedAnyMore() {
    String id = submitted(WORKER, residual());

    decide(WORKER, id, "withdrawal", Map.of("reason", "已解决"))
        .then()
        .statusCode(201)
        .body("state", equalTo("CLOSED"));
    as(WORKER)
        .get(path(id) + "/timers")
        .then()
        .body("items", hasSize(1))
        .body("items[0].state", equalTo("CANCELLED"));
    assertThat(
            as(WORKER)
                .get(path(id) + "/timeline")
                .then()
                .extract()
                .<List<String>>path("items.kind"))
        .containsExactly("RECEIVED", "WITHDRAWN");
  }

  @Test
  void nobodyAboveDecidesInPlaceOfTheUnionThatHandlesIt() {
    String open = registered();
    decide(CITY_OFFICER, open, "statutory-route", Api.allRoutes())
        .then()
        .statusCode(422)
        .body("type", endsWith(":not-the-handling-union"))
        .body("article", equalTo("信访工作条例 第五条"));
    decide(CITY_OFFICER, registeredResidual(), "acceptance", acceptance())
        .then()
        .statusCode(422)
        .body("type", endsWith(":not-the-handling-union"));
    String id = accepted();
    decide("city.leader", id, "extension-approval", Map.of("days", 30, "reason", "复杂"))
        .then()
        .statusCode(422)
        .body("type", endsWith(":not-the-handling-union"));
    decide(CITY_OFFICER, id, "opinion", opinion())
        .then()
        .statusCode(422)
        .body("type", endsWith(":not-the-handling-union"));
    decide(CITY_OFFICER, id, "withdrawal", Map.of("reason", "x"))
        .then()
        .statusCode(422)
        .body("type", endsWith(":not-the-handling-union"));
    as(OFFICER).get(path(id)).then().body("state", equalTo("ACCEPTED"));
  }

  @Test
  void withinTheUnionItsOwnerDecides() {
    String id = accepted();

    for (var step : Map.of("opinion", opinion(), "settlement", Map.of("reason", "x")).entrySet()) {
      decide("energy.petition-officer2", id, step.getKey(), step.getValue())
          .then()
          .statusCode(422)
          .body("type", endsWith(":not-the-owner"));
    }
    decide("energy.leader", id, "extension-approval", Map.of("days", 30, "reason", "复杂"))
        .then()
        .statusCode(201);
    decide("energy.petition-officer2", id, "extension", Map.of("explanation", "复杂"))
        .then()
        .statusCode(422)
        .body("type", endsWith(":not-the-owner"));
  }

  /** Of a union of the test's own, with an opinion that was served today. */
  private static String deliveredIn(At union) {
    String id = union.made("worker", Api.PETITIONS, residual());
    union.decide("petition-officer", path(id), "registration", Map.of()).then().statusCode(200);
    for (Map.Entry<String, Map<String, Object>> step :
        List.of(
            Map.entry("acceptance", acceptance()),
            Map.entry("opinion", opinion()),
            Map.entry("delivery", servedToday()))) {
      union
          .decide("petition-officer", path(id), step.getKey(), step.getValue())
          .then()
          .statusCode(201);
    }
    return id;
  }

  private static Map<String, String> upheld() {
    return Map.of("outcome", "UPHELD", "findings", "事实清楚", "legalBasis", "《信访工作条例》第三十五条");
  }

  private static Map<String, String> heard(LocalDate day) {
    return Map.of("endedOn", day.toString(), "minutes", "各方到场，陈述意见。");
  }

  private static Map<String, String> hearing(LocalDate day) {
    return Map.of("begunOn", day.toString(), "presidedBy", "市总工会副主席", "attended", "信访人、工会代表");
  }
}
