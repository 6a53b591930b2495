package org.workershome.aid;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.workershome.aid.support.Aid.decide;
import static org.workershome.aid.support.Aid.newKey;
import static org.workershome.aid.support.Aid.post;
import static org.workershome.aid.support.Aid.yuan;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.workershome.aid.support.Books;
import org.workershome.aid.support.ServiceTest;
import org.workershome.kit.testing.Database;
import org.workershome.kit.testing.Tokens;

/** What comes of an approval does not depend on who took its last step, and on nothing else. */
@ServiceTest
class AppropriationOutcomeTest {
  private static final String CASHIER = "energy.cashier";
  private static final String APPROVER = "energy.aid-approver";

  @AfterEach
  void theBooksAgree() {
    Books.agree();
  }

  @Test
  void aPolicyMayLetAnyRoleTakeTheLastStep() {
    // Given a union whose appropriations a judge decides, who has no part in aid otherwise
    String union = "CQ.YUBEI.M" + newKey().substring(28).toUpperCase(Locale.ROOT);
    lastStepBy(union, "judge");
    String fund = fund(union);
    String approved = proposed(at("yubei.cashier", union), fund);
    String rejected = proposed(at("yubei.cashier", union), fund);

    // When he looks at both and decides
    String judge = at("yubei.judge", union);
    with(judge).get(approved).then().statusCode(200).body("amount.amount", equalTo("500.00"));
    answer(judge, approved, "APPROVE").then().statusCode(200).body("state", equalTo("CONSUMED"));
    answer(judge, rejected, "REJECT").then().statusCode(200).body("state", equalTo("REJECTED"));

    // Then the money is there, once
    String cashier = at("yubei.cashier", union);
    with(cashier).get(approved).then().body("state", equalTo("APPROVED"));
    with(cashier).get(rejected).then().body("state", equalTo("REFUSED"));
    with(cashier).get("/api/aid/funds/" + fund).then().body("available.amount", equalTo("500.00"));
    with(at("yubei.mediator", union)).get(approved).then().statusCode(404);
  }

  @Test
  void aReturnedOneIsCorrectedAndApprovedAnew() {
    String fund = fundOfEnergy();
    String appropriation = proposed(Tokens.bearer(CASHIER), fund);
    answer(Tokens.bearer(APPROVER), appropriation, "RETURN").then().statusCode(200);
    Map<String, Object> corrected =
        Map.of("amount", yuan("450.00"), "voucher", "V-" + newKey(), "reason", "金额有误");

    decide("energy.cashier2", appropriation, "resubmission", corrected)
        .then()
        .statusCode(403)
        .body("type", endsWith(":not-the-requester"));
    decide(CASHIER, appropriation, "resubmission", Map.of("amount", yuan("0.00"), "voucher", "V"))
        .then()
        .statusCode(400);
    decide(CASHIER, appropriation, "resubmission", corrected)
        .then()
        .statusCode(200)
        .body("state", equalTo("PROPOSED"))
        .body("amount.amount", equalTo("450.00"));
    decide(CASHIER, appropriation, "resubmission", corrected)
        .then()
        .statusCode(409)
        .body("type", endsWith(":illegal-move"));

    answer(Tokens.bearer(APPROVER), appropriation, "APPROVE").then().statusCode(200);
    with(Tokens.bearer(CASHIER))
        .get("/api/aid/funds/" + fund)
        .then()
        .body("available.amount", equalTo("450.00"));
  }

  @Test
  void aReturnedOneIsWithdrawnToo() {
    String appropriation = proposed(Tokens.bearer(CASHIER), fundOfEnergy());
    answer(Tokens.bearer(APPROVER), appropriation, "RETURN").then().statusCode(200);

    decide(
            CASHIER,
            "/api/aid/approvals/" + approval(appropriation),
            "withdrawal",
            Map.of("reason", "作废"))
        .then()
        .statusCode(200);
    with(Tokens.bearer(CASHIER)).get(appropriation).then().body("state", equalTo("REFUSED"));
  }

  @Test
  void nothingIsApprovedAroundItsApproval() throws SQLException {
    String id = id(proposed(Tokens.bearer(CASHIER), fundOfEnergy()));

    for (String sql :
        List.of(
            "update appropriation set state = 'APPROVED' where id = '%s'",
            "update appropriation set state = 'REFUSED' where id = '%s'",
            "update appropriation set amount = 1 where id = '%s'",
            "insert into appropriation (id, fund_id, union_path, amount, voucher, state, maker_subject,"
                + " maker_ref, created_at) select uuidv7(), fund_id, union_path, 1, 'x', 'APPROVED', 'a',"
                + " 'b', now() from appropriation where id = '%s'")) {
      assertThat(refusal(sql, id)).as(sql).isEqualTo("42501");
    }
    for (String sql :
        List.of(
            "select appropriation_approve('%s', uuidv7(), now())",
            "select appropriation_refuse('%s')", "select appropriation_correct('%s', 1, 'x')")) {
      assertThat(refusal(sql, id)).as(sql).isEqualTo("23514");
    }
  }

  private static String refusal(String sql, String id) throws SQLException {
    try (Connection connection = Database.ofTheRunningTest().asApp().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(
          "select set_config('app.kind', 'system', true), set_config('app.subject', 's', true),"
              + " set_config('app.person', 'p', true)");
      SQLException[] refused = new SQLException[1];
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(() -> statement.execute(String.format(Locale.ROOT, sql, id)))
          .satisfies(e -> refused[0] = e);
      connection.rollback();
      return refused[0].getSQLState();
    }
  }

  private static void lastStepBy(String union, String role) {
    Map<String, Object> policy =
        Map.of(
            "code",
            "fund-appropriation",
            "union",
            union,
            "title",
            "资金审批",
            "steps",
            List.of(
                Map.of("title", "审批", "form", "INDIVIDUAL", "roles", List.of(role), "needed", 1)));
    String id =
        post("yubei.system-admin", "/api/aid/approval-policies", policy)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    decide("yubei.security-admin", "/api/aid/approval-policies/" + id, "activation", Map.of())
        .then()
        .statusCode(200);
  }

  private static String at(String account, String union) {
    return Tokens.of(account).union(union).bearer();
  }

  private static RequestSpecification with(String bearer) {
    return given()
        .header("Authorization", bearer)
        .header("Idempotency-Key", newKey())
        .contentType(ContentType.JSON)
        .accept("application/json");
  }

  private static Response answer(String bearer, String appropriation, String outcome) {
    String approval = approval(appropriation);
    String found = "/api/aid/approvals/" + approval;
    var seen = with(bearer).get(found).then().statusCode(200).extract();
    Map<String, Object> body = new HashMap<>();
    body.put("outcome", outcome);
    body.put("reason", "理由");
    body.put("contentHash", seen.path("contentHash"));
    return with(bearer)
        .header("If-Match", seen.header("ETag"))
        .body(body)
        .post(found + "/decision");
  }

  private static String approval(String appropriation) {
    return Database.text(
        "select id from approval_request where subject_id = '" + id(appropriation) + "'");
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String fundOfEnergy() {
    return opened(Tokens.bearer(CASHIER));
  }

  private static String fund(String union) {
    return opened(at("yubei.cashier", union));
  }

  private static String opened(String bearer) {
    return with(bearer)
        .body(Map.of("name", "审批试验 " + newKey(), "source", "DONATION", "year", 2026))
        .post("/api/aid/funds")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static String proposed(String bearer, String fund) {
    return "/api/aid/appropriations/"
        + with(bearer)
            .body(Map.of("amount", yuan("500.00"), "voucher", "V-" + newKey()))
            .post("/api/aid/funds/" + fund + "/appropriations")
            .then()
            .statusCode(201)
            .extract()
            .<String>path("id");
  }
}
