package org.workershome.petition.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.workershome.petition.support.Api.anyone;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.decide;
import static org.workershome.petition.support.Api.etag;
import static org.workershome.petition.support.Api.newKey;
import static org.workershome.petition.support.Api.path;
import static org.workershome.petition.support.Api.post;
import static org.workershome.petition.support.Api.registered;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Tokens;
import org.workershome.petition.support.Api;
import org.workershome.petition.support.ServiceTest;

/** A notice reaches the petitioner, and the proof of it is kept. */
@ServiceTest
class ServingTest {
  private static final String OFFICER = "energy.petition-officer";

  @Test
  void aNoticeIsServedOnceWithItsProof() {
    String id = registered();
    String notice = noticeGiven(id);
    String servings = path(id) + "/notices/" + notice + "/servings";

    Map<String, Object> electronic = serving("ELECTRONIC");
    electronic.put("consent", "电话同意");
    post(OFFICER, servings, electronic)
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:workershome:problem:consent-missing"))
        .body("article", equalTo("民事诉讼法 第九十条"));
    Map<String, Object> future = serving("BY_HAND");
    future.put("servedOn", today().plusDays(1).toString());
    post(OFFICER, servings, future).then().statusCode(400);
    String served =
        post(OFFICER, servings, serving("BY_HAND")).then().statusCode(201).extract().path("id");
    post(OFFICER, servings, serving("POST"))
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:workershome:problem:already-served"));
    Map<String, Object> correction = serving("POST");
    correction.put("corrects", served);
    post(OFFICER, servings, correction).then().statusCode(201);

    assertThat(as("energy.worker").get(path(id) + "/servings").jsonPath().getList("method"))
        .containsExactly("BY_HAND", "POST");
    as("yubei.petition-officer").get(path(id) + "/servings").then().statusCode(404);
    post("yubei.petition-officer", servings, serving("BY_HAND")).then().statusCode(404);
  }

  @Test
  void electronicServiceRestsOnAConsentThatIsInForce() {
    // Given: of an account of the test's own
    String worker = Tokens.of("energy.worker").personRef("consents-" + newKey()).bearer();
    Map<String, Object> electronic = serving("ELECTRONIC");
    String id =
        anyone()
            .header("Authorization", worker)
            .header("Idempotency-Key", newKey())
            .body(Api.petition())
            .post("/api/petitions")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    decide(OFFICER, id, "registration", Map.of()).then().statusCode(200);
    String servings = path(id) + "/notices/" + noticeGiven(id) + "/servings";
    String consent =
        anyone()
            .header("Authorization", worker)
            .header("Idempotency-Key", newKey())
            .body(Map.of("purpose", "ELECTRONIC_SERVICE", "textVersion", "2026-1"))
            .post("/api/petition/consents")
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    // Then: served by it, and by no other
    electronic.put("consent", newKey());
    post(OFFICER, servings, electronic)
        .then()
        .statusCode(400)
        .body("faults.code", contains("NOT_IN_FORCE"));
    electronic.remove("consent");
    post(OFFICER, servings, electronic).then().statusCode(201).body("consent", equalTo(consent));
    // And what he took back allows nothing
    anyone()
        .header("Authorization", worker)
        .header("Idempotency-Key", newKey())
        .body(Map.of())
        .post("/api/petition/consents/" + consent + "/withdrawal")
        .then()
        .statusCode(200);
    post(OFFICER, servings, electronic)
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:workershome:problem:consent-missing"));
  }

  @Test
  void thePetitionerIsToldThatThereIsSomethingAndNotWhat() {
    String id = registered();
    noticeGiven(id);

    List<String> texts =
        as("energy.worker").get(path(id) + "/messages").jsonPath().getList("textZh");

    assertThat(texts).hasSize(2).allSatisfy(text -> assertThat(text).contains("XF-CQ.ENERGY"));
    assertThat(texts).noneMatch(text -> text.contains("工资") || text.contains("1380000"));
    assertThat(
            Superuser.ofTheRunningTest()
                .number(
                    "select count(*) from notify_message m where m.record_id = ?::uuid and"
                        + " to_jsonb(m)::text like '%13800005678%'",
                    id))
        .isZero();
    as("yubei.petition-officer").get(path(id) + "/messages").then().statusCode(404);
  }

  private static String noticeGiven(String id) {
    return as(OFFICER)
        .header("Idempotency-Key", newKey())
        .header("If-Match", etag(OFFICER, id))
        .body(Map.of("routes", List.of("MEDIATION"), "explanation", "可申请调解。"))
        .post(path(id) + "/statutory-route")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static Map<String, Object> serving(String method) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("method", method);
    body.put("outcome", "SERVED");
    body.put("servedOn", today().toString());
    body.put("proof", "送达回证-1");
    return body;
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneId.of("Asia/Shanghai"));
  }
}
