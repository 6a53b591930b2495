package org.workershome.petition.sentiment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.workershome.kit.ids.Clocks;
import org.workershome.petition.support.At;

/** Panels as the tests of this room make them, of the last quarter that is over. */
final class Panels {
  static final String PANELS = "/api/sentiment/panels";
  static final String OFFICER = "petition-officer";
  static final String LEADER = "leader";
  static final LocalDate TODAY = LocalDate.now(Clock.system(Clocks.ZONE));
  static final Quarter LAST = lastOver();

  private Panels() {}

  static String path(String id) {
    return PANELS + "/" + id;
  }

  static Map<String, Object> ofTheQuarter() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("year", LAST.year());
    body.put("quarter", LAST.number());
    return body;
  }

  static String opened(At at) {
    return at.made(OFFICER, PANELS, ofTheQuarter());
  }

  static String source(At at, String panel, int heard) {
    return at.made(
        OFFICER,
        path(panel) + "/sources",
        Map.of(
            "kind",
            "MEETING",
            "heldOn",
            LAST.firstDay().plusDays(9).toString(),
            "place",
            "职工代表座谈会",
            "heard",
            heard));
  }

  static Map<String, Object> opinion(String source) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("sourceId", source);
    body.put("field", "HOURS");
    body.put("place", "三号井");
    body.put("text", "建议公布加班费的计算方法。");
    return body;
  }

  static String opinion(At at, String panel, String source) {
    return at.made(OFFICER, path(panel) + "/opinions", opinion(source));
  }

  static String problem(At at, String panel) {
    return at.made(
        OFFICER,
        path(panel) + "/problems",
        Map.of(
            "field", "SAFETY",
            "text", "井下通风不足。",
            "raisedOn", LAST.firstDay().plusDays(20).toString()));
  }

  static Map<String, Object> content() {
    return Map.of("assessment", "职工情绪总体平稳，关注加班费。", "riskLevel", "MEDIUM");
  }

  /** With one source of ten, two opinions and a problem. */
  static String filled(At at) {
    String panel = opened(at);
    String source = source(at, panel, 10);
    opinion(at, panel, source);
    opinion(at, panel, source);
    problem(at, panel);
    at.put(OFFICER, path(panel), "/content", content()).then().statusCode(200);
    return panel;
  }

  static void submit(At at, String panel) {
    at.decide(OFFICER, path(panel), "submission", At.nothing()).then().statusCode(200);
  }

  static void approve(At at, String panel) {
    at.decide(LEADER, path(panel), "approval", At.nothing()).then().statusCode(200);
  }

  static String approved(At at) {
    String panel = filled(at);
    submit(at, panel);
    approve(at, panel);
    return panel;
  }

  private static Quarter lastOver() {
    LocalDate then = TODAY.minusMonths(3);
    return new Quarter(then.getYear(), (then.getMonthValue() + 2) / 3);
  }
}
