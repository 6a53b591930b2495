package org.workershome.aid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.workershome.aid.support.Aid.as;
import static org.workershome.aid.support.Aid.bank;
import static org.workershome.aid.support.Aid.decide;
import static org.workershome.aid.support.Aid.post;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.aid.support.BankFile;
import org.workershome.aid.support.ServiceTest;
import org.workershome.kit.testing.Superuser;

/** At the end of their time payments are sums, and of nobody. */
@ServiceTest
class PaymentRetentionTest {
  private final Superuser database = Superuser.ofTheRunningTest();

  @Test
  void aFileOfLongAgoKeepsItsHashAndTotalAndTellsOfNobody() {
    // Given a file that the bank answered eleven years ago, of a household that was closed then
    BankFile old = BankFile.of(931, 1);
    old.answer(old.all("SETTLED")).then().statusCode(200);
    BankFile young = BankFile.of(932, 1);
    young.answer(young.all("SETTLED")).then().statusCode(200);
    database.change(
        "update payment_batch set answered_at = answered_at - interval '11 years' where id = ?::uuid",
        old.id());
    database.change(
        "update household set closed_on = created_on - 4018 where id = (select household_id from"
            + " aid_grant where id = ?::uuid)",
        grant(old));

    // When
    erase("payment-batch", "household");

    // Then
    String path = "/api/aid/payment-batches/" + old.id();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> bank().get(path + "/file").statusCode() == 404);
    as("energy.cashier")
        .get(path)
        .then()
        .statusCode(200)
        .body("sha256", equalTo(old.sha256()))
        .body("total.amount", equalTo("100.00"));
    bank().get("/api/aid/payment-batches/" + young.id() + "/file").then().statusCode(200);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(
                        database.texts(
                            "select person_ref = 'erased:' || household_id from aid_grant"
                                + " where id = ?::uuid",
                            grant(old)))
                    .containsExactly("t"));
    assertThat(
            database.texts(
                "select content_sealed is null from payment_batch where id = ?::uuid", old.id()))
        .containsExactly("t");
  }

  private static String grant(BankFile file) {
    String path = file.grants().getFirst();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static void erase(String... types) {
    String token =
        post(
                "city.security-admin",
                "/api/aid/retention/runs",
                Map.of("recordTypes", List.of(types)))
            .then()
            .statusCode(201)
            .extract()
            .path("token");
    String run = "/api/aid/retention/runs/" + token;
    decide("city.security-admin2", run, "approval", Map.of("token", token)).then().statusCode(200);
    decide("city.security-admin", run, "start", Map.of("token", token)).then().statusCode(200);
  }
}
