package org.workershome.aid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.workershome.aid.support.Aid.approve;
import static org.workershome.aid.support.Aid.approveFile;
import static org.workershome.aid.support.Aid.batch;
import static org.workershome.aid.support.Aid.consented;
import static org.workershome.aid.support.Aid.draftOf;
import static org.workershome.aid.support.Aid.file;
import static org.workershome.aid.support.Aid.fund;
import static org.workershome.aid.support.Aid.lines;
import static org.workershome.aid.support.Aid.newKey;
import static org.workershome.aid.support.Aid.post;
import static org.workershome.aid.support.Aid.proposed;
import static org.workershome.aid.support.Aid.referred;
import static org.workershome.aid.support.Aid.reviewed;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.workershome.aid.support.BankFile;
import org.workershome.aid.support.ServiceTest;
import org.workershome.kit.testing.Database;
import org.workershome.kit.testing.Tokens;
import org.workershome.kit.testing.Topics;

/** A payment belongs to the petition, the union and the person that it was granted for. */
@ServiceTest
class PaidForWhomTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Test
  void thePetitionThatWasAnsweredHearsOfThePaymentAndNotOneThatCameLater() {
    // Given
    String person = "person-" + newKey();
    UUID answered = referred(person);
    String household = filed(draftOf(answered), 831);
    String fund = fund("1000.00");
    String grant = proposed(household, fund, "100.00");
    approve("energy.aid-approver", grant).then().statusCode(200);
    UUID later = referred(person);
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(joined(later)).isEqualTo("1"));

    // When
    String batch = batch(fund);
    BankFile.answer(batch, Map.of(lines(file(batch)).getFirst(), "SETTLED")).then().statusCode(200);

    // Then
    String id = grant.substring(grant.lastIndexOf('/') + 1);
    assertThat(Topics.published("workershome.aid", id, 1))
        .singleElement()
        .satisfies(
            event ->
                assertThat(JsonPath.from(event.value()).getString("petitionId"))
                    .isEqualTo(answered.toString()));
  }

  @Test
  void whatASuperiorsCashierPaysCountsForTheHouseholdsUnion() {
    // Given
    String household = filed(draftOf(referred("person-" + newKey())), 832);
    String fund = fund("1000.00");
    approve("energy.aid-approver", proposed(household, fund, "100.00")).then().statusCode(200);

    // When
    String batch =
        post("city.cashier", "/api/aid/payment-batches", Map.of("fundId", fund))
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    // Then
    assertThat(
            Database.text(
                "select union_path::text from payment_line where batch_id = '" + batch + "'"))
        .isEqualTo("CQ.ENERGY");
  }

  @Test
  void nobodyPaysHimself() {
    // Given
    String person = "person-" + newKey();
    String household = filed(draftOf(referred(person)), 833);
    String fund = fund("1000.00");
    String grant = proposed(household, fund, "100.00");
    approve("energy.aid-approver", grant).then().statusCode(200);

    // When
    var answer =
        RestAssured.given()
            .header("Authorization", Tokens.of("energy.cashier").personRef(person).bearer())
            .contentType(ContentType.JSON)
            .header("Idempotency-Key", newKey())
            .body(Map.of("fundId", fund))
            .post("/api/aid/payment-batches");

    // Then
    answer.then().statusCode(422).body("type", endsWith(":own-household"));
    assertThat(
            Database.text(
                "select state from aid_grant where id = '"
                    + grant.substring(grant.lastIndexOf('/') + 1)
                    + "'"))
        .isEqualTo("APPROVED");
  }

  private static String filed(String path, int person) {
    reviewed(path, person);
    approveFile(path).then().statusCode(200).body("state", equalTo("FILED"));
    String id = path.substring(path.lastIndexOf('/') + 1);
    consented(id);
    return id;
  }

  private static String joined(UUID petition) {
    return Database.text(
        "select count(*) from household_petition where petition_id = '" + petition + "'");
  }
}
