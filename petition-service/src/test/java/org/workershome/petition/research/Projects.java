package org.workershome.petition.research;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.workershome.kit.ids.Clocks;
import org.workershome.petition.support.At;

/** Projects as the tests of this room make them. */
final class Projects {
  static final String PROJECTS = "/api/research/projects";
  static final String ANALYST = "analyst";
  static final String OFFICER = "petition-officer";
  static final String LEADER = "leader";
  static final LocalDate TODAY = LocalDate.now(Clock.system(Clocks.ZONE));

  private Projects() {}

  static String path(String id) {
    return PROJECTS + "/" + id;
  }

  static String report(String id) {
    return "/api/research/reports/" + id;
  }

  static String recommendation(String id) {
    return "/api/research/recommendations/" + id;
  }

  static Map<String, Object> project() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("topic", "煤矿井下工时与加班费");
    body.put("plan", "走访五个矿，座谈十场，发放问卷。");
    body.put("team", List.of("维权部", "研究室"));
    body.put("fromOn", TODAY.minusDays(30).toString());
    body.put("toOn", TODAY.plusDays(60).toString());
    return body;
  }

  static String underWay(At at) {
    String id = at.made(ANALYST, PROJECTS, project());
    at.decide(ANALYST, path(id), "moves", Map.of("move", "START")).then().statusCode(200);
    return id;
  }

  static String draft(At at, String project) {
    return at.made(
        ANALYST, path(project) + "/reports", Map.of("title", "井下工时调研报告", "text", "一、基本情况……"));
  }

  static String issued(At at, String project) {
    String id = draft(at, project);
    at.decide(LEADER, report(id), "issue", At.nothing()).then().statusCode(200);
    return id;
  }

  static Map<String, Object> recommendationOf(String report) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("reportId", report);
    body.put("addressee", "DEPARTMENT");
    body.put("addresseeName", "人力资源部");
    body.put("text", "公布加班费计算方法，补发差额。");
    body.put("dueOn", TODAY.plusDays(30).toString());
    return body;
  }

  static String recommended(At at, String project, String report) {
    return at.made(ANALYST, path(project) + "/recommendations", recommendationOf(report));
  }

  static Map<String, Object> answer(String adoption) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("adoption", adoption);
    body.put("answer", "已研究。");
    body.put("answeredOn", TODAY.toString());
    return body;
  }
}
