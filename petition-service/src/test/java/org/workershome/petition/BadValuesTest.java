package org.workershome.petition;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.workershome.petition.support.Api.PETITIONS;
import static org.workershome.petition.support.Api.anyone;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.newKey;
import static org.workershome.petition.support.Api.petition;
import static org.workershome.petition.support.Api.post;
import static org.workershome.petition.support.Api.submitted;

import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.workershome.kit.testing.Tokens;
import org.workershome.petition.support.ServiceTest;

/** What has the right form and is wrong all the same is the caller's fault, not ours. */
@ServiceTest
class BadValuesTest {
  @Test
  void whatTheFormOfAFieldDoesNotShowIsToldAtOnceToo() {
    Map<String, Object> body = petition();
    body.put("amountClaimed", Map.of("amount", "0.00", "currency", "CNY"));
    body.put("employer", Map.of("name", "某公司", "creditCode", "91350100M000100Y44"));

    refused(submit(body), 400, "invalid-fields")
        .body("faults.field", hasItems("amountClaimed.amount", "employer.creditCode"))
        .body("faults.code", hasItems("POSITIVE", "CHECK_DIGIT"));
  }

  @Test
  void aTextThatNoDatabaseHoldsIsAFaultOfItsField() {
    refused(submit(with("title", "a\u0000b")), 400, "invalid-fields")
        .body("faults.field", hasItem("title"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"+999999999-12-31", "-0001-01-01", "2026-02-30", "tomorrow"})
  void aDateOutOfOurTimesIsAFaultOfItsParameter(String date) {
    refused(
            as("energy.petition-officer")
                .queryParam("union", "CQ.ENERGY")
                .queryParam("from", "2026-01-01")
                .queryParam("to", date)
                .get("/api/petition/figures")
                .then(),
            400,
            "invalid-fields")
        .body("faults.field", hasItem("to"));
  }

  @Test
  void whoAlsoWorksForTheUnionHandsInWithHisOwnAccount() {
    refused(
        anyone()
            .header(
                "Authorization",
                Tokens.of("energy.worker").roles("worker", "petition-officer").bearer())
            .header("Idempotency-Key", newKey())
            .body(petition())
            .post(PETITIONS)
            .then(),
        403,
        "forbidden");
  }

  @Test
  void aSoundCreditCodeIsTaken() {
    submitted(
        "energy.worker",
        with("employer", Map.of("name", "某公司", "creditCode", "91350100M000100Y43")));
  }

  private static Map<String, Object> with(String field, Object value) {
    Map<String, Object> body = petition();
    body.put(field, value);
    return body;
  }

  private static ValidatableResponse submit(Map<String, Object> body) {
    return post("energy.worker", PETITIONS, body).then();
  }

  private static ValidatableResponse refused(ValidatableResponse answer, int status, String code) {
    return answer.statusCode(status).body("type", endsWith(":" + code));
  }
}
