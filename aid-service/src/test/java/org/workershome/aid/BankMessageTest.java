package org.workershome.aid;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.workershome.aid.support.Aid.as;
import static org.workershome.aid.support.Aid.bank;
import static org.workershome.aid.support.Aid.decide;
import static org.workershome.aid.support.Aid.post;
import static org.workershome.aid.support.BankMessage.camt054;
import static org.workershome.aid.support.BankMessage.pain002;
import static org.workershome.aid.support.BankMessage.send;
import static org.workershome.aid.support.PaymentPlan.APPROVER;
import static org.workershome.aid.support.PaymentPlan.CASHIER;

import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.workershome.aid.support.Books;
import org.workershome.aid.support.PaymentPlan;
import org.workershome.aid.support.ServiceTest;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.testing.Database;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Tokens;

/** A bank's message does what it says, whole and once, or nothing. */
@ServiceTest
class BankMessageTest {
  /** An approver who has had nothing of it in hand. */
  private static final String STRANGER = "energy.aid-approver3";

  @AfterEach
  void theBooksAgree() {
    Books.agree();
  }

  @Test
  void theSameReportAgainIsTheSameAnswerWithoutEffect() {
    PaymentPlan plan = PaymentPlan.drafted(350, 2, "PAIN_001_001_09", 10).released();
    String file = plan.files().getFirst();
    List<String> lines = PaymentPlan.lines(file);
    String report = pain002(file, 2, "200.00", Map.of(lines.get(0), "ACSC", lines.get(1), "RJCT"));

    Response first = send(report);
    first
        .then()
        .statusCode(200)
        .body("kind", equalTo("PAIN_002"))
        .body("outcome", equalTo("BOOKED"))
        .body("fileId", equalTo(file))
        .body("settled", equalTo(1))
        .body("rejected", equalTo(1));
    String postings = postings(plan);
    Response again = send(report);

    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.asString()).isEqualTo(first.asString());
    assertThat(postings(plan)).isEqualTo(postings);
  }

  @Test
  void manyOfTheSameAtOnceAreBookedOnce() throws Exception {
    PaymentPlan plan = PaymentPlan.drafted(354, 1, "PAIN_001_001_09", 10).released();
    String file = plan.files().getFirst();
    String report = pain002(file, 1, "100.00", "ACSC");
    List<String> answers = new ArrayList<>();
    try (ExecutorService rivals = Executors.newFixedThreadPool(8)) {
      List<Future<Response>> running = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        running.add(rivals.submit(() -> send(report)));
      }
      for (Future<Response> answer : running) {
        assertThat(answer.get().statusCode()).isEqualTo(200);
        answers.add(answer.get().asString());
      }
    }

    assertThat(answers).containsOnly(answers.getFirst());
    assertThat(
            Database.text(
                "select count(*) from ledger_journal where kind = 'SETTLE' and fund_id = '"
                    + plan.fund()
                    + "'"))
        .isEqualTo("1");
  }

  @Test
  void whatIsNotOfThisFileOrNotWholeChangesNothing() {
    PaymentPlan plan = PaymentPlan.drafted(356, 2, "PAIN_001_001_03", 10).released();
    String file = plan.files().getFirst();
    List<String> lines = PaymentPlan.lines(file);
    Map<String, String> all = Map.of(lines.get(0), "ACSC", lines.get(1), "ACSC");
    String good = pain002(file, 2, "200.00", all);

    refused(send(pain002(Ids.next().toString(), 2, "200.00", all)), "answer-of-another-file");
    refused(send(pain002(file, 3, "200.01", all)), "answer-total-differs")
        .then()
        .body("faults.field", containsInAnyOrder("count", "total"));
    refused(send(pain002(file, 2, "200.00", Map.of(lines.get(0), "ACSC"))), "lines-do-not-match");
    refused(
        send(pain002(file, 2, "200.00", Map.of(lines.get(0), "ACSC", lines.get(1), "PDNG"))),
        "not-final");
    refused(send(good.substring(0, good.length() - 30)), "message-unreadable");
    refused(
            send(
                good.replaceFirst(
                    "\\?>", "?><!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;&b;&b;\">]>")),
            "message-unreadable")
        .then()
        .body("faults.code", contains("DOCTYPE"));
    refused(send(" "), "message-unreadable");

    assertThat(postings(plan)).as("two reservations and one appropriation").isEqualTo("3");
    as(CASHIER).get(plan.path()).then().body("state", equalTo("RELEASED"));
    send(good).then().statusCode(200).body("settled", equalTo(2));
    refused(send(pain002(file, 2, "200.00", "RJCT")), 409, "answer-differs");
  }

  @Test
  void aFileIsNotedFirstAndRejectedAsAWholeLater() {
    PaymentPlan plan = PaymentPlan.drafted(360, 2, "PAIN_001_001_09", 10).released();
    String file = plan.files().getFirst();

    send(pain002(file, 2, "200.00", "ACTC"))
        .then()
        .statusCode(200)
        .body("outcome", equalTo("NOTED"));
    as(CASHIER)
        .get("/api/aid/grants/" + plan.grants().getFirst())
        .then()
        .body("state", equalTo("IN_FILE"));
    send(pain002(file, 2, "200.00", "RJCT")).then().statusCode(200).body("rejected", equalTo(2));

    as(CASHIER)
        .get("/api/aid/funds/" + plan.fund())
        .then()
        .body("available.amount", equalTo("10000.00"))
        .body("reserved.amount", equalTo("0.00"));
  }

  @Test
  void moneyThatCameBackIsFreeAgainAndTheWorkerAndTheCashierLearnOfIt() {
    PaymentPlan plan = PaymentPlan.drafted(364, 2, "XLSX", 10).released();
    String file = plan.files().getFirst();
    List<String> lines = PaymentPlan.lines(file);
    send(pain002(file, 2, "200.00", "ACSC")).then().statusCode(200);

    refused(
        send(camt054(Map.of(lines.get(0), "100.00", lines.get(1), "99.99"))),
        "answer-total-differs");
    assertThat(unpaid()).doesNotContainAnyElementsOf(lines);
    String notice = camt054(Map.of(lines.get(0), "100.00"));
    Response first = send(notice);
    first.then().statusCode(200).body("returned", equalTo(1));
    assertThat(send(notice).asString()).isEqualTo(first.asString());
    refused(send(camt054(Map.of(lines.get(0), "100.00"))), 409, "not-settled");

    assertThat(unpaid()).contains(lines.get(0)).doesNotContain(lines.get(1));
    assertThat(
            Superuser.ofTheRunningTest()
                .texts(
                    "select text_zh from notify_message where record_type = 'payment-line' and record_id = ?::uuid",
                    lines.get(0)))
        .singleElement()
        .asString()
        .contains("未能入账", "JZ-")
        .doesNotContain("王建国", "户名不符");

    // A plan is not closed over money that nobody has seen to
    refused(decide(CASHIER, plan.path(), "closing", Map.of()), 409, "lines-open");
    String handling = "/api/aid/payment-lines/" + lines.get(0) + "/handling";
    Map<String, String> done = Map.of("handling", "ACCOUNT_MENDED", "note", "已更换银行卡");
    post(CASHIER, handling, done)
        .then()
        .statusCode(200)
        .body("handling", equalTo("ACCOUNT_MENDED"));
    refused(post(CASHIER, handling, done), 409, "illegal-move");
    assertThat(unpaid()).doesNotContain(lines.get(0));
    decide(CASHIER, plan.path(), "closing", Map.of()).then().statusCode(200);
  }

  @Test
  void creditsOfOthersDoNotKeepOursFromBeingBooked() {
    PaymentPlan plan = PaymentPlan.drafted(960, 1, "XLSX", 10).released();
    String file = plan.files().getFirst();
    String line = PaymentPlan.lines(file).getFirst();
    send(pain002(file, 1, "100.00", "ACSC")).then().statusCode(200);
    String unknown = Ids.next().toString();

    String notice = camt054(Map.of(line, "100.00", unknown, "0.31"));
    send(notice).then().statusCode(200).body("returned", equalTo(1)).body("others", equalTo(1));
    send(notice).then().statusCode(200).body("returned", equalTo(1)).body("others", equalTo(1));
    send(camt054(Map.of(unknown, "0.31")).replace(unknown.replace("-", ""), "NOTPROVIDED"))
        .then()
        .statusCode(200)
        .body("outcome", equalTo("NOTED"))
        .body("others", equalTo(1));

    assertThat(unpaid()).contains(line);
  }

  @Test
  void aBankThatContradictsItselfIsOverriddenByWhoMayAndByNewPostings() {
    PaymentPlan plan = PaymentPlan.drafted(368, 2, "PAIN_001_001_09", 10).released();
    String file = plan.files().getFirst();
    List<String> lines = PaymentPlan.lines(file);
    send(pain002(file, 2, "200.00", Map.of(lines.get(0), "ACSC", lines.get(1), "RJCT")))
        .then()
        .statusCode(200);
    refused(
        send(pain002(file, 2, "200.00", Map.of(lines.get(0), "RJCT", lines.get(1), "ACSC"))),
        409,
        "answer-differs");
    String paid = "/api/aid/payment-lines/" + lines.get(0) + "/outcome";
    String rejected = "/api/aid/payment-lines/" + lines.get(1) + "/outcome";
    Map<String, String> letter = Map.of("outcome", "REJECTED", "reason", "银行来函：实际未入账");

    post(CASHIER, paid, letter).then().statusCode(403);
    // Neither who granted and approved it, nor who proposed it under another account, nor who paid
    // it
    refused(post(APPROVER, paid, letter), "same-person");
    refused(post("energy.aid-approver2", paid, letter), "same-person");
    refused(
        io.restassured.RestAssured.given()
            .header(
                "Authorization",
                Tokens.of(STRANGER).personRef(Tokens.personRefOf(CASHIER)).bearer())
            .contentType("application/json")
            .header("Idempotency-Key", org.workershome.aid.support.Aid.newKey())
            .body(letter)
            .post(paid),
        "same-person");
    post(STRANGER, paid, letter).then().statusCode(200).body("state", equalTo("RETURNED"));
    refused(post(STRANGER, paid, letter), 409, "illegal-move");
    post(STRANGER, rejected, Map.of("outcome", "SETTLED", "reason", "银行来函：实际已入账"))
        .then()
        .statusCode(200)
        .body("state", equalTo("SETTLED"));

    as(CASHIER)
        .get("/api/aid/funds/" + plan.fund())
        .then()
        .body("available.amount", equalTo("9900.00"))
        .body("paid.amount", equalTo("100.00"))
        .body("reserved.amount", equalTo("0.00"));
  }

  @Test
  void theTableThatABankSendsIsReadInItsEncoding() {
    PaymentPlan plan = PaymentPlan.drafted(372, 1, "DELIMITED_GB18030", 10).released();
    String file = plan.files().getFirst();
    String number = bank().get("/api/aid/payment-batches/" + file).then().extract().path("number");
    String line = PaymentPlan.lines(file).getFirst();
    String table = "ANSWER," + number + ",1,100.00\nLINE," + line + ",REJECTED,100.00,账户已销户\n";

    refused(send("text/csv", table.getBytes(Charset.forName("GB18030"))), "message-unreadable");
    refused(send("text/csv; charset=ISO-8859-1", table.getBytes(UTF_8)), "message-unreadable");
    send("text/csv; charset=GB18030", table.getBytes(Charset.forName("GB18030")))
        .then()
        .statusCode(200)
        .body("kind", equalTo("DELIMITED"))
        .body("rejected", equalTo(1));
    as(CASHIER)
        .get("/api/aid/grants/" + plan.grants().getFirst())
        .then()
        .body("outcomeReason", equalTo("账户已销户"));
  }

  @Test
  void onlyTheBankSendsMessages() {
    io.restassured.RestAssured.given()
        .header("Authorization", org.workershome.kit.testing.Tokens.bearer(CASHIER))
        .header("Idempotency-Key", org.workershome.aid.support.Aid.newKey())
        .contentType("application/xml")
        .accept("application/json, application/problem+json")
        .body("<a/>")
        .post("/api/aid/bank/messages")
        .then()
        .statusCode(403);
  }

  private static List<String> unpaid() {
    return as(CASHIER)
        .get("/api/aid/payment-lines/unpaid?limit=200")
        .jsonPath()
        .getList("items.id");
  }

  private static String postings(PaymentPlan plan) {
    return Database.text(
        "select count(*) from ledger_journal where fund_id = '" + plan.fund() + "'");
  }

  private static Response refused(Response answer, String type) {
    return refused(answer, 422, type);
  }

  private static Response refused(Response answer, int status, String type) {
    answer
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", endsWith(":" + type));
    return answer;
  }
}
