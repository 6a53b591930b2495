package org.workershome.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.acceptance.client.Answer;

/**
 * A petition of a mine goes through opinion, review and re-check, each a level higher, to its
 * lawful end; and what is the same again ends with that reason.
 */
class LawfulEndIT {
  private static final LocalDate TODAY = LocalDate.now(Clock.system(ZoneId.of("Asia/Shanghai")));
  private static final String MINE = "CQ.ENERGY.MINE3";
  private static final Map<String, Object> MATTER =
      Map.of(
          "category", "CLAIM",
          "matter", "OTHER",
          "title", "食堂卫生条件差",
          "text", "三矿食堂卫生条件差，多次反映未解决。",
          "employer", Map.of("name", "三矿"));

  private final RunningSuite suite = RunningSuite.shared();
  private final Desk desk = new Desk(suite);
  private final String worker = suite.workerOf(MINE, "end");
  private final String officer =
      suite.account(
          "mine3.petition-officer-" + suite.run(), MINE, "petition-officer", "mine3-officer");

  @Test
  void afterReviewAndRecheckAPetitionIsAtItsEndAndTheSameFactsAreNotAcceptedAgain() {
    // Given: handled by the mine itself
    String petition = desk.registered(worker, officer, MATTER);
    Answer accepted =
        desk.decide(
                officer,
                petition,
                "acceptance",
                Map.of("summary", false, "explanation", "由权益保障部调查核实。"))
            .expect(201);
    assertThat(accepted.field("dueOn")).isEqualTo(TODAY.plusDays(60).toString());
    desk.decide(officer, petition, "opinion", Map.of("outcome", "SUPPORT")).expect(400);
    desk.decide(officer, petition, "opinion", opinion()).expect(201);

    // When: what failed to be served starts no window, and what was served does
    Answer failed = desk.decide(officer, petition, "delivery", serving("FAILED")).expect(201);
    assertThat(failed.field("state")).isEqualTo("OPINION_ISSUED");
    Answer delivered = desk.decide(officer, petition, "delivery", serving("SERVED")).expect(201);
    assertThat(LocalDate.parse(delivered.field("dueOn"))).isAfterOrEqualTo(TODAY.plusDays(30));
    Answer early = desk.decide(officer, petition, "closing", Map.of("reason", "已答复")).expect(422);
    assertThat(early.field("type")).endsWith(":window-open");
    reviewed(petition);
    rechecked(petition);

    // Then
    Answer read = desk.read(worker, petition);
    assertThat(read.field("state")).isEqualTo("TERMINATED");
    assertThat(new LinkedHashSet<>(timers(petition, "state"))).containsExactly("MET");
    assertThat(letters(petition))
        .containsExactly(
            "ACCEPTANCE", "OPINION", "REVIEW_DECISION", "RECHECK_DECISION", "TERMINATION");
    assertThat(desk.read(worker, petition + "/timeline").body().findValuesAsText("kind"))
        .containsSubsequence(
            "RECEIVED",
            "REGISTERED",
            "ACCEPTED",
            "OPINION_ISSUED",
            "OPINION_DELIVERED",
            "REVIEW_REQUESTED",
            "REVIEW_DECIDED",
            "REVIEW_DELIVERED",
            "RECHECK_REQUESTED",
            "RECHECK_DECIDED",
            "TERMINATED");
    assertThat(desk.read(worker, petition + "/servings").body().findValuesAsText("proof"))
        .contains("送达回证 FAILED", "送达回证 SERVED");
    sameAgain(petition);
  }

  private void reviewed(String petition) {
    Answer asked =
        desk.decide(worker, petition, "review-request", Map.of("grounds", "意见未落实")).expect(201);
    assertThat(asked.field("reviewer")).isEqualTo("CQ.ENERGY");
    Answer own = desk.decide(officer, petition, "review-decision", upheld()).expect(422);
    assertThat(own.field("article")).isEqualTo("信访工作条例 第三十五条");
    desk.decide("energy.petition-officer", petition, "review-decision", upheld()).expect(201);
    Answer delivered =
        desk.decide("energy.petition-officer", petition, "review-delivery", serving("SERVED"))
            .expect(201);
    assertThat(delivered.field("state")).isEqualTo("REVIEW_DELIVERED");
  }

  /** With a hearing, whose time does not count. */
  private void rechecked(String petition) {
    Answer asked =
        desk.decide(worker, petition, "recheck-request", Map.of("grounds", "仍不服")).expect(201);
    assertThat(asked.field("reviewer")).isEqualTo("CQ");
    desk.decide("energy.petition-officer", petition, "recheck-decision", upheld()).expect(422);
    String city = "city.petition-officer";
    desk.decide(
            city,
            petition,
            "hearing",
            Map.of("begunOn", TODAY.toString(), "presidedBy", "市总工会副主席", "attended", "信访人、三矿工会"))
        .expect(201);
    assertThat(timer(petition, "recheck").path("standsStill").asBoolean()).isTrue();
    desk.decide(
            city,
            petition,
            "hearing/end",
            Map.of("endedOn", TODAY.toString(), "minutes", "各方陈述意见。"))
        .expect(201);
    assertThat(timer(petition, "recheck").path("standsStill").asBoolean()).isFalse();
    desk.decide(city, petition, "recheck-decision", upheld()).expect(201);
    Answer ended = desk.decide(city, petition, "recheck-delivery", serving("SERVED")).expect(201);
    assertThat(ended.field("state")).isEqualTo("TERMINATED");
    Answer over =
        desk.decide(worker, petition, "review-request", Map.of("grounds", "再查")).expect(409);
    assertThat(over.body().path("legalMoves").toString()).doesNotContain("REVIEW", "RECHECK");
  }

  /** Proposed by person, employer and facts, confirmed by a person, and ended with its reason. */
  private void sameAgain(String petition) {
    String again = desk.registered(worker, officer, MATTER);
    JsonNode candidate = desk.read(officer, again + "/repeats").body().path("candidates").path(0);
    assertThat(candidate.path("id").asText()).isEqualTo(Desk.id(petition));
    assertThat(candidate.path("sameEmployer").asBoolean()).isTrue();
    assertThat(candidate.path("sameMatter").asBoolean()).isTrue();
    Answer chain =
        desk.decide(
                officer, again, "repeats", Map.of("earlier", Desk.id(petition), "reason", "同一食堂"))
            .expect(201);
    assertThat(chain.body().path("chain").toString())
        .isEqualTo("[\"" + Desk.id(petition) + "\",\"" + Desk.id(again) + "\"]");
    Answer wrongReason =
        desk.decide(officer, again, "non-acceptance", because("IN_HAND", petition)).expect(422);
    assertThat(wrongReason.field("article")).isEqualTo("信访工作条例 第十九条");
    Answer ended =
        desk.decide(officer, again, "non-acceptance", because("AT_ITS_END", petition)).expect(201);
    assertThat(ended.field("state")).isEqualTo("NOT_ACCEPTED");
    assertThat(ended.field("textZh")).contains("《信访工作条例》第三十六条");
    assertThat(letters(again)).containsExactly("NON_ACCEPTANCE");
    assertThat(timers(again, "state")).containsExactly("MET");
    Answer over =
        desk.decide(officer, again, "acceptance", Map.of("summary", false, "explanation", "重新办理"))
            .expect(409);
    assertThat(over.body().path("legalMoves").toString()).isEqualTo("[\"HARDSHIP_REFERRAL\"]");
  }

  private List<String> letters(String petition) {
    return desk.read(worker, petition + "/letters").body().findValuesAsText("kind");
  }

  private List<String> timers(String petition, String field) {
    return desk.read(worker, petition + "/timers").body().path("items").findValuesAsText(field);
  }

  private JsonNode timer(String petition, String kind) {
    for (JsonNode timer : desk.read(worker, petition + "/timers").body().path("items")) {
      if (timer.path("kind").asText().equals(kind)) {
        return timer;
      }
    }
    throw new AssertionError("no timer " + kind);
  }

  private static Map<String, Object> because(String reason, String same) {
    return Map.of("reason", reason, "same", Desk.id(same), "explanation", "无新的事实和理由。");
  }

  private static Map<String, String> opinion() {
    return Map.of(
        "outcome", "SUPPORT",
        "request", "改善食堂卫生",
        "facts", "经现场检查，反映属实。",
        "opinion", "责成行政方一个月内整改。",
        "legalBasis", "《信访工作条例》第三十二条");
  }

  private static Map<String, String> upheld() {
    return Map.of("outcome", "UPHELD", "findings", "事实清楚", "legalBasis", "《信访工作条例》第三十五条");
  }

  private static Map<String, String> serving(String outcome) {
    return Map.of(
        "method",
        "BY_HAND",
        "outcome",
        outcome,
        "servedOn",
        TODAY.toString(),
        "proof",
        "送达回证 " + outcome);
  }
}
