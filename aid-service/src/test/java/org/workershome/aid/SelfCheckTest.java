package org.workershome.aid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.workershome.aid.support.Aid.yuan;
import static org.workershome.aid.support.Rules.facts;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.aid.support.ServiceTest;
import org.workershome.kit.testing.Superuser;

/** Anybody may know what the rules say about him, and nothing of it is kept. */
@ServiceTest
class SelfCheckTest {
  @Test
  void somebodyWithoutATokenLearnsWhatTheRulesSayAndWhy() {
    check(facts("500112", "9000.00"))
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("category", equalTo("RELATIVE"))
        .body("formula", equalTo("REMAINDER"))
        .body("ruleSet", equalTo("CN-2020"))
        .body("remainder.amount", equalTo("9000.00"))
        .body("perHeadAndMonth.amount", equalTo("750.00"))
        .body("standard.monthlyAmount.amount", equalTo("700.00"))
        .body("terms[0].why", equalTo("计入家庭收入"))
        .body("comparisons.holds", equalTo(List.of(false, true)));
  }

  @Test
  void nothingOfItIsKept() {
    check(facts("500112", "87654.32")).then().statusCode(200);

    Superuser behind = Superuser.ofTheRunningTest();
    List<String> tables =
        behind.texts(
            "select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                + " where n.nspname = 'public' and c.relkind in ('r', 'p') order by 1");
    assertThat(tables).contains("household", "audit_entry");
    assertThat(tables)
        .allSatisfy(
            table ->
                assertThat(
                        behind.number(
                            "select count(*) from " + table + " t where t::text like '%87654.32%'"))
                    .as(table)
                    .isZero());
  }

  @Test
  void everyFaultIsNamedAtOnce() {
    Map<String, Object> wrong = facts("500112", "-1.00");
    wrong.put("circumstances", List.of("SEVERAL_HOMES"));
    wrong.put(
        "expenditures",
        List.of(
            Map.of("kind", "ILLNESS", "amount", yuan("5.00"), "covered", yuan("5.01")),
            Map.of("kind", "ILLNESS", "amount", yuan("100000000.01"), "covered", yuan("0.00"))));

    check(wrong)
        .then()
        .statusCode(400)
        .body(
            "faults.field",
            hasItems(
                "facts.members[0].incomes[0].amount",
                "facts.circumstances",
                "facts.expenditures[0].covered",
                "facts.expenditures[1].amount",
                "facts.expenditures[1].kind"));
  }

  @Test
  void whereNoStandardIsKnownItSaysWhichOneIsMissing() {
    Map<String, Object> rural = facts("500112", "9000.00");
    rural.put("residence", "RURAL");

    check(rural)
        .then()
        .statusCode(422)
        .body("type", endsWith(":no-standard"))
        .body("region", equalTo("500112"))
        .body("residence", equalTo("RURAL"));
  }

  private static Response check(Map<String, Object> facts) {
    return RestAssured.given()
        .contentType(ContentType.JSON)
        .body(Map.of("facts", facts))
        .post("/api/aid/self-check");
  }
}
