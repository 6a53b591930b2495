package org.workershome.aid.support;

import static org.workershome.aid.support.Aid.as;
import static org.workershome.aid.support.Aid.decide;
import static org.workershome.aid.support.Aid.post;
import static org.workershome.aid.support.Aid.yuan;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Standards and rule sets as people propose and approve them, and figures of a household. */
public final class Rules {
  private Rules() {}

  public static Map<String, Object> standard(String region, String monthly, String from) {
    return Map.of(
        "region",
        region,
        "residence",
        "CITY",
        "monthlyAmount",
        yuan(monthly),
        "effectiveFrom",
        from,
        "source",
        "民政局公告");
  }

  /** Proposes a standard of the energy union; returns its id. */
  public static String proposed(Map<String, Object> standard) {
    return post("energy.aid-reviewer", "/api/aid/subsistence-standards", standard)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** A standard of the energy union, proposed and approved; returns its id. */
  public static String inForce(String region, String monthly, String from) {
    String id = proposed(standard(region, monthly, from));
    approve("energy.aid-approver", id).then().statusCode(200);
    return id;
  }

  public static Map<String, Object> ruleSet(String code, String from) {
    Map<String, Object> rules = new HashMap<>();
    rules.put("code", code);
    rules.put("title", "本会认定规则");
    rules.put("formula", "REMAINDER");
    rules.put("deepPercent", 100);
    rules.put("relativePercent", 150);
    rules.put("accidentalPercent", 80);
    rules.put("countedIncomes", List.of("WAGE", "PENSION"));
    rules.put("countedExpenditures", List.of("ILLNESS", "SCHOOL"));
    rules.put("exclusions", List.of("SEVERAL_HOMES"));
    rules.put("mostHomes", 1);
    rules.put("migrantMonths", 12);
    rules.put("imputedWage", yuan("2100.00"));
    rules.put("workingAgeFrom", 16);
    rules.put("workingAgeTo", 59);
    rules.put("effectiveFrom", from);
    rules.put("source", "市总工会通知");
    return rules;
  }

  /** The approver decides on the request about what was proposed. */
  public static Response approve(String account, String subject) {
    String approval =
        Aid.as(account)
            .get("/api/aid/approvals?limit=200")
            .then()
            .statusCode(200)
            .extract()
            .path("items.find { it.subjectId == '" + subject + "' }.id");
    String path = "/api/aid/approvals/" + approval;
    String hash = as(account).get(path).then().statusCode(200).extract().path("contentHash");
    return decide(account, path, "decision", Map.of("outcome", "APPROVE", "contentHash", hash));
  }

  /** One who earns so much a year and pays nothing. */
  public static Map<String, Object> facts(String region, String wage) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("region", region);
    facts.put("residence", "CITY");
    facts.put(
        "members",
        List.of(
            Map.of(
                "age",
                40,
                "work",
                "WORKING",
                "incomes",
                List.of(Map.of("kind", "WAGE", "amount", yuan(wage))))));
    facts.put("expenditures", List.of());
    facts.put("homes", 1);
    facts.put("circumstances", List.of());
    facts.put("savings", yuan("0.00"));
    facts.put("investments", yuan("0.00"));
    facts.put("monthsBelow", 0);
    return facts;
  }
}
