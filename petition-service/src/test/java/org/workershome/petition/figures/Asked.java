package org.workershome.petition.figures;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;
import org.workershome.petition.support.At;
import org.workershome.petition.support.Planted;

/** Questions about the numbers of a union of a test's own, and what the answers say. */
record Asked(Planted planted) {
  static final String STATISTICS = "/api/petition/statistics";
  static final String OFFICER = "petition-officer";
  static final String FROM = "2024-01-01";
  static final String TO = "2026-12-31";

  At staff() {
    return new At(planted.union());
  }

  Response ask(String role, Map<String, ?> parameters) {
    return staff().as(role).queryParams(parameters).get(STATISTICS);
  }

  Response records(String role, String figure) {
    return staff()
        .as(role)
        .queryParam("from", FROM)
        .queryParam("to", TO)
        .get(STATISTICS + "/" + figure + "/records");
  }

  static long number(JsonPath answer, String figure) {
    return Long.parseLong(String.valueOf(cell(answer, figure).get("value")));
  }

  static Map<String, Object> cell(JsonPath answer, String figure) {
    return answer.getMap("total.find { it.figure == '" + figure + "' }");
  }

  Map<String, Object> inGroup(JsonPath answer, String below, String figure) {
    return answer.getMap(
        "groups.find { it.key == '%s.%s' }.figures.find { it.figure == '%s' }"
            .formatted(planted.union(), below, figure));
  }

  static long sum(JsonPath answer, String figure) {
    return answer
        .<String>getList("groups.figures.flatten().findAll { it.figure == '" + figure + "' }.value")
        .stream()
        .mapToLong(Long::parseLong)
        .sum();
  }
}
