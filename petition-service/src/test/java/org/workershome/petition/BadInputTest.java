package org.workershome.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.workershome.petition.support.Api.PETITIONS;
import static org.workershome.petition.support.Api.anyone;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.newKey;
import static org.workershome.petition.support.Api.path;
import static org.workershome.petition.support.Api.petition;
import static org.workershome.petition.support.Api.post;
import static org.workershome.petition.support.Api.submitted;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.workershome.kit.testing.Database;
import org.workershome.petition.support.ServiceTest;

/**
 * Whatever is wrong with a request, its answer is a problem of a stable type, and nothing changes.
 */
@ServiceTest
class BadInputTest {
  private static final String WORKER = "energy.worker";

  private long petitionsBefore;

  @BeforeEach
  void count() {
    petitionsBefore = Database.count("petition");
  }

  @AfterEach
  void nothingChanged() {
    assertThat(Database.count("petition")).isEqualTo(petitionsBefore);
  }

  @Test
  void malformedJsonIsRefused() {
    refused(raw("{\"category\":"), 400, "malformed-request");
  }

  @Test
  void aMissingBodyIsRefused() {
    refused(
        as(WORKER).header("Idempotency-Key", newKey()).post(PETITIONS).then(),
        400,
        "invalid-fields|malformed-request");
  }

  @Test
  void aBodyOfNullIsRefused() {
    refused(raw("null"), 400, "invalid-fields|malformed-request");
  }

  @Test
  void anUnknownFieldIsRefusedByName() {
    refused(submit(with("nickname", "x")), 400, "invalid-fields|malformed-request")
        .body("faults.field", hasItem("nickname"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"category", "matter"})
  void aWrongEnumIsRefusedByName(String field) {
    refused(submit(with(field, "NO_SUCH_THING")), 400, "invalid-fields|malformed-request")
        .body("faults.field", hasItem(field));
  }

  @Test
  void allFaultsAreToldAtOnce() {
    Map<String, Object> body = petition();
    body.put("title", " ");
    body.remove("text");
    body.put("employer", Map.of("name", "", "creditCode", "123"));
    body.put("contactPhone", "12345");

    refused(submit(body), 400, "invalid-fields")
        .body(
            "faults.field",
            hasItems("title", "text", "employer.name", "employer.creditCode", "contactPhone"));
  }

  @Test
  void textOverItsLimitIsRefused() {
    refused(submit(with("text", "字".repeat(5001))), 400, "invalid-fields")
        .body("faults.field", hasItem("text"));
  }

  @Test
  void textAtItsLimitIsFine() {
    submitted(WORKER, with("text", "字".repeat(5000)));
    petitionsBefore++;
  }

  @Test
  void moneyIsATextWithTwoDecimalsInYuanAndMoreThanNothing() {
    for (Object amount :
        List.of(
            Map.of("amount", 100.5, "currency", "CNY"),
            Map.of("amount", "1.001", "currency", "CNY"),
            Map.of("amount", "1.00", "currency", "USD"),
            Map.of("amount", "1.00"),
            Map.of("amount", "0.00", "currency", "CNY"),
            Map.of("amount", "-5.00", "currency", "CNY"),
            "100")) {
      refused(submit(with("amountClaimed", amount)), 400, "invalid-fields|malformed-request")
          .body("faults.field", hasItem(containsString("amountClaimed")));
    }
  }

  @Test
  void aBodyOverTheLimitIsRefused() {
    refused(raw("{\"text\":\"" + "x".repeat(300_000) + "\"}"), 413, "payload-too-large");
  }

  @Test
  void anotherContentTypeIsRefused() {
    refused(
        as(WORKER)
            .contentType(ContentType.TEXT)
            .header("Idempotency-Key", newKey())
            .body("hello")
            .post(PETITIONS)
            .then(),
        415,
        "unsupported-media-type");
  }

  @Test
  void anotherRepresentationIsRefused() {
    refused(as(WORKER).accept("application/pdf").get(PETITIONS).then(), 406, "not-acceptable");
  }

  @Test
  void anotherMethodIsRefused() {
    refused(as(WORKER).delete(PETITIONS).then(), 405, "method-not-allowed");
  }

  @Test
  void anUnknownPathIsRefused() {
    refused(as(WORKER).get("/api/petitions-of-others").then(), 404, "not-found");
    refused(as(WORKER).get(path(UUID.randomUUID() + "/nothing")).then(), 404, "not-found");
    refused(as(WORKER).get(path("not-a-uuid")).then(), 404, "not-found");
  }

  @Test
  void aMissingOrUnreadableKeyIsRefused() {
    refused(as(WORKER).body(petition()).post(PETITIONS).then(), 400, "idempotency-key-missing");
    refused(
        as(WORKER)
            .header("Idempotency-Key", "x".repeat(256))
            .body(petition())
            .post(PETITIONS)
            .then(),
        400,
        "invalid-fields");
  }

  @Test
  void anUnknownOrWrongParameterIsRefused() {
    refused(
        as(WORKER).queryParam("stat", "RECEIVED").get(PETITIONS).then(), 400, "unknown-parameter");
    for (var wrong :
        Map.of("state", "NONE", "limit", "0", "matter", "x", "cursor", "abc").entrySet()) {
      refused(
          as(WORKER).queryParam(wrong.getKey(), wrong.getValue()).get(PETITIONS).then(),
          400,
          "invalid-fields|malformed-request");
    }
    refused(as(WORKER).queryParam("limit", "201").get(PETITIONS).then(), 400, "invalid-fields");
    refused(
        as(WORKER).queryParam("limit", "many").get(PETITIONS).then(),
        400,
        "invalid-fields|malformed-request");
  }

  @Test
  void anAccusationIsRefusedWithItsArticle() {
    refused(submit(with("category", "ACCUSATION")), 422, "accusation-not-taken-here")
        .body("article", equalTo("信访工作条例 第三十条"));
  }

  @Test
  void problemsAreToldInEnglishToWhoPrefersIt() {
    anyone()
        .header("Accept-Language", "en")
        .get(PETITIONS)
        .then()
        .statusCode(401)
        .body("title", equalTo("A valid token is needed"));
    anyone().get(PETITIONS).then().statusCode(401).body("title", equalTo("请先登录"));
  }

  private static Map<String, Object> with(String field, Object value) {
    Map<String, Object> body = new LinkedHashMap<>(petition());
    body.put(field, value);
    return body;
  }

  private static ValidatableResponse submit(Map<String, Object> body) {
    return post(WORKER, PETITIONS, body).then();
  }

  private static ValidatableResponse raw(String body) {
    return as(WORKER).header("Idempotency-Key", newKey()).body(body).post(PETITIONS).then();
  }

  private static ValidatableResponse refused(ValidatableResponse answer, int status, String codes) {
    return answer
        .statusCode(status)
        .body(
            "type",
            org.hamcrest.Matchers.matchesPattern("urn:workershome:problem:(" + codes + ")"));
  }
}
