package org.workershome.aid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workershome.aid.support.Aid.as;
import static org.workershome.aid.support.PaymentPlan.CASHIER;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.workershome.aid.support.BankMessage;
import org.workershome.aid.support.Books;
import org.workershome.aid.support.PaymentPlan;
import org.workershome.aid.support.ServiceTest;
import org.workershome.kit.testing.Superuser;

/** What does not agree is found, with its cause, and is gone when it agrees again. */
@ServiceTest
class CrossCheckTest {
  private final Superuser database = Superuser.ofTheRunningTest();

  @AfterEach
  void theBooksAgree() {
    Books.agree();
  }

  @Test
  void whatWasPaidRejectedAndReturnedAgrees() {
    PaymentPlan plan = PaymentPlan.drafted(394, 3, "PAIN_001_001_09", 10).released();
    String file = plan.files().getFirst();
    List<String> lines = PaymentPlan.lines(file);
    assertThat(kinds(file)).isEmpty();
    BankMessage.send(
            BankMessage.pain002(
                file,
                3,
                "300.00",
                Map.of(lines.get(0), "ACSC", lines.get(1), "RJCT", lines.get(2), "ACSC")))
        .then()
        .statusCode(200);
    assertThat(kinds(file)).isEmpty();
    BankMessage.send(BankMessage.camt054(Map.of(lines.get(2), "100.00"))).then().statusCode(200);

    assertThat(kinds(file)).isEmpty();
    as("energy.aid-clerk").get("/api/aid/cross-check").then().statusCode(403);
  }

  @Test
  void whatWasChangedBehindOurBackIsNamedWithItsCause() {
    PaymentPlan plan = PaymentPlan.drafted(397, 1, "XLSX", 10).released();
    String file = plan.files().getFirst();

    database.change("update payment_line set amount = 99.00 where batch_id = ?::uuid", file);
    assertThat(kinds(file)).containsExactly("LINES_NOT_FILE");
    assertThat(found(file)).containsExactly("1/99.00");
    database.change("update payment_line set amount = 100.00 where batch_id = ?::uuid", file);

    database.change("update payment_line set state = 'SETTLED' where batch_id = ?::uuid", file);
    assertThat(kinds(file)).containsExactlyInAnyOrder("VOUCHER_NOT_LINES", "LEDGER_NOT_LINES");
    database.change("update payment_line set state = 'IN_FILE' where batch_id = ?::uuid", file);

    database.change("update payment_batch set paid_on = current_date - 3 where id = ?::uuid", file);
    assertThat(kinds(file)).containsExactly("BANK_SILENT");
    assertThat(
            as("yubei.cashier")
                .get("/api/aid/cross-check")
                .jsonPath()
                .getList("differences.fileId"))
        .doesNotContain(file);
  }

  private static List<String> kinds(String file) {
    return answer().getList("differences.findAll { it.fileId == '" + file + "' }.kind");
  }

  private static List<String> found(String file) {
    return answer().getList("differences.findAll { it.fileId == '" + file + "' }.found");
  }

  private static JsonPath answer() {
    return as(CASHIER).get("/api/aid/cross-check").then().statusCode(200).extract().jsonPath();
  }
}
