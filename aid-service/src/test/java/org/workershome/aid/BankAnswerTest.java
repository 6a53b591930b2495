package org.workershome.aid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.workershome.aid.support.Aid.as;
import static org.workershome.aid.support.Aid.bank;
import static org.workershome.aid.support.Aid.newKey;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.workershome.aid.support.BankFile;
import org.workershome.aid.support.Books;
import org.workershome.aid.support.ServiceTest;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.testing.Database;
import org.workershome.kit.testing.Tokens;

/** Whatever the bank says of a file is booked whole and once, or not at all. */
@ServiceTest
class BankAnswerTest {
  @AfterEach
  void theBooksAgree() {
    Books.agree();
  }

  @Test
  void theBankFindsTheFileAndWhatTheHeaderDeclaresIsInIt() {
    BankFile file = BankFile.of(201, 2);

    bank()
        .get("/api/aid/bank/files?state=READY")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(file.id()));
    bank()
        .get("/api/aid/payment-batches/" + file.id())
        .then()
        .statusCode(200)
        .body("sha256", equalTo(file.sha256()))
        .body("lineCount", equalTo(2))
        .body("total.amount", equalTo("200.00"));
    assertThat(file.lines()).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void anAnswerToAnotherFileIsRefused() {
    BankFile file = BankFile.of(202, 1);

    refused(
        BankFile.send(file.id(), newKey(), "0".repeat(64), BankFile.body(file.all("SETTLED"))),
        422,
        "answer-of-another-file");

    untouched(file);
  }

  @Test
  void aMissingAnUnknownAndADoubleLineAreNamedAllAtOnce() {
    BankFile file = BankFile.of(203, 3);
    String stranger = Ids.next().toString();
    List<Map<String, Object>> lines =
        List.of(
            Map.of("lineId", file.lines().get(0), "outcome", "SETTLED"),
            Map.of("lineId", file.lines().get(0), "outcome", "SETTLED"),
            Map.of("lineId", file.lines().get(1), "outcome", "SETTLED"),
            Map.of("lineId", stranger, "outcome", "SETTLED"));

    refused(BankFile.send(file.id(), newKey(), file.sha256(), lines), 422, "lines-do-not-match")
        .then()
        .body(
            "faults.code", org.hamcrest.Matchers.containsInAnyOrder("TWICE", "UNKNOWN", "MISSING"));

    untouched(file);
  }

  @Test
  void aLineMoreOrLessMakesTheWholeAnswerWorthless() {
    BankFile file = BankFile.of(204, 2);
    BankFile other = BankFile.of(205, 1);
    Map<String, String> tooMany = file.all("SETTLED");
    tooMany.putAll(other.all("SETTLED"));

    refused(file.answer(tooMany), 422, "lines-do-not-match");
    refused(file.answer(Map.of(file.lines().getFirst(), "SETTLED")), 422, "lines-do-not-match");

    untouched(file);
    untouched(other);
  }

  @Test
  void theSameAnswerAgainChangesNothing() {
    BankFile file = BankFile.of(206, 2);
    Map<String, String> answer = file.all("SETTLED");
    answer.put(file.lines().get(1), "REJECTED");
    Response first = file.answer(answer);
    first.then().statusCode(200).body("settled", equalTo(1)).body("rejected", equalTo(1));
    String before = entries(file);

    Response again = file.answer(answer);

    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.asString()).isEqualTo(first.asString());
    assertThat(entries(file)).isEqualTo(before);
    bank().get("/api/aid/bank/files?state=READY").then().body("items.id", not(hasItem(file.id())));
  }

  @Test
  void aDifferentAnswerLaterIsRefused() {
    BankFile file = BankFile.of(207, 1);
    file.answer(file.all("SETTLED")).then().statusCode(200);
    String before = entries(file);

    refused(file.answer(file.all("REJECTED")), 409, "answer-differs");

    assertThat(entries(file)).isEqualTo(before);
    as("energy.aid-clerk").get(file.grants().getFirst()).then().body("state", equalTo("SETTLED"));
  }

  @Test
  void manyAnswersAtOnceAreBookedOnce() throws Exception {
    BankFile file = BankFile.of(208, 3);
    List<Integer> answers = new ArrayList<>();
    try (ExecutorService rivals = Executors.newFixedThreadPool(12)) {
      List<Future<Integer>> running = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        Map<String, String> said = file.all(i % 2 == 0 ? "SETTLED" : "REJECTED");
        running.add(rivals.submit(() -> file.answer(said).statusCode()));
      }
      for (Future<Integer> answer : running) {
        answers.add(answer.get());
      }
    }

    assertThat(answers)
        .as("one half is the same answer again, the other differs")
        .containsOnly(200, 409)
        .filteredOn(status -> status == 200)
        .hasSize(6);
    assertThat(
            Database.text(
                "select count(*) from ledger_journal where kind in ('SETTLE', 'RELEASE') and fund_id = '"
                    + file.fund()
                    + "'"))
        .isEqualTo("3");
  }

  @Test
  void onlyASettledPaymentCanComeBackAndOnlyOnce() {
    BankFile file = BankFile.of(209, 2);
    String line = file.lines().getFirst();
    refused(comeBack(line), 409, "not-settled");
    Map<String, String> answer = file.all("REJECTED");
    answer.put(line, "SETTLED");
    file.answer(answer).then().statusCode(200);

    comeBack(line).then().statusCode(200).body("state", equalTo("RETURNED"));

    refused(comeBack(line), 409, "not-settled");
    refused(comeBack(file.lines().get(1)), 409, "not-settled");
    refused(comeBack(Ids.next().toString()), 404, "not-found");
    as("energy.cashier")
        .get("/api/aid/funds/" + file.fund())
        .then()
        .body("available.amount", equalTo("10000.00"))
        .body("reserved.amount", equalTo("0.00"))
        .body("paid.amount", equalTo("0.00"));
  }

  @Test
  void anAccountInTheBanksReasonIsCovered() {
    BankFile file = BankFile.of(210, 1);
    List<Map<String, Object>> lines =
        List.of(
            Map.of(
                "lineId",
                file.lines().getFirst(),
                "outcome",
                "REJECTED",
                "reason",
                "账号6217000000000006019不存在"));

    BankFile.send(file.id(), newKey(), file.sha256(), lines).then().statusCode(200);

    assertThat(
            Database.text("select reason from payment_line where batch_id = '" + file.id() + "'"))
        .isEqualTo("账号******不存在");
  }

  @Test
  void aFileThatIsNotThereAndOneOfAnotherProvinceAnswerAlike() {
    BankFile file = BankFile.of(211, 1);
    var body = Map.of("fileSha256", file.sha256(), "lines", BankFile.body(file.all("SETTLED")));

    refused(
        bank()
            .header("Idempotency-Key", newKey())
            .body(body)
            .post("/api/aid/bank/files/" + Ids.next() + "/answer"),
        404,
        "not-found");
    refused(
        as("energy.cashier")
            .header("Idempotency-Key", newKey())
            .body(body)
            .post("/api/aid/bank/files/" + file.id() + "/answer"),
        403,
        "forbidden");
    refused(
        io.restassured.RestAssured.given()
            .header("Authorization", Tokens.ofMachine("agency-bank").union("SC").bearer())
            .contentType("application/json")
            .header("Idempotency-Key", newKey())
            .body(body)
            .post("/api/aid/bank/files/" + file.id() + "/answer"),
        404,
        "not-found");

    untouched(file);
  }

  @Test
  void faultsOfAnAnswerAreNamed() {
    BankFile file = BankFile.of(212, 1);

    BankFile.send(
            file.id(),
            newKey(),
            file.sha256(),
            List.of(Map.of("lineId", file.lines().getFirst(), "outcome", "MAYBE")))
        .then()
        .statusCode(400)
        .body("faults.field", contains("lines[0].outcome"));
    BankFile.send(file.id(), newKey(), file.sha256(), List.of())
        .then()
        .statusCode(400)
        .body("faults", hasSize(1));

    untouched(file);
  }

  private static Response comeBack(String line) {
    return bank()
        .header("Idempotency-Key", newKey())
        .body(Map.of("lineId", line, "reason", "款项退回"))
        .post("/api/aid/bank/returns");
  }

  private static Response refused(Response answer, int status, String type) {
    answer
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", endsWith(":" + type));
    return answer;
  }

  private static void untouched(BankFile file) {
    bank().get("/api/aid/payment-batches/" + file.id()).then().body("state", equalTo("READY"));
    for (String grant : file.grants()) {
      as("energy.aid-clerk").get(grant).then().body("state", equalTo("IN_FILE"));
    }
  }

  private static String entries(BankFile file) {
    return Database.text(
        "select count(*) from ledger_journal where fund_id = '" + file.fund() + "'");
  }
}
