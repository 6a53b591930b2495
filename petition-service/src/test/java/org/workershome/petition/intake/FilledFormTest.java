package org.workershome.petition.intake;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.newKey;
import static org.workershome.petition.support.Api.path;
import static org.workershome.petition.support.Api.petition;
import static org.workershome.petition.support.Api.post;
import static org.workershome.petition.support.Cases.OFFICER;
import static org.workershome.petition.support.Cases.WORKER;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.Superuser;
import org.workershome.petition.support.ServiceTest;

/** Category and matter decide what is asked, and what is answered is checked at intake. */
@ServiceTest
class FilledFormTest {
  private final Superuser database = Superuser.ofTheRunningTest();

  @Test
  void whatIsAskedIsAnsweredSealedAndReadInPlainWords() {
    as(WORKER)
        .get("/api/petitions/forms?category=CLAIM&matter=WAGE_ARREARS")
        .then()
        .statusCode(200)
        .body("questions.code", hasItem("evidence"));
    Map<String, Object> body = new LinkedHashMap<>(petition());
    body.put("answers", Map.of("since", "2025-07-01", "site", "江北项目", "evidence", "IOU"));
    String key = newKey();

    // When: handed in, and sent again
    String id = null;
    for (int i = 0; i < 2; i++) {
      id =
          as(WORKER)
              .header("Idempotency-Key", key)
              .body(body)
              .post("/api/petitions")
              .then()
              .statusCode(201)
              .extract()
              .path("id");
    }

    // Then
    as(OFFICER)
        .get(path(requireNonNull(id)) + "/answers")
        .then()
        .statusCode(200)
        .body("items.code", contains("since", "site", "evidence"))
        .body("items.text", contains("2025-07-01", "江北项目", "欠条"));
    as("yubei.petition-officer").get(path(requireNonNull(id)) + "/answers").then().statusCode(404);
    assertThat(
            database.number(
                "select count(*) from petition_answers t where petition_id = ?::uuid"
                    + " and position('江北' in encode(answers_sealed, 'escape')) = 0",
                id))
        .isEqualTo(1);
  }

  @Test
  void aFormThatIsFilledIsFilledRightByWhicheverWay() {
    Map<String, Object> body = new LinkedHashMap<>(petition());
    body.put("answers", Map.of("months", "x", "colour", "red"));
    for (String way : new String[] {"/api/petitions", "/api/petitions/direct-line"}) {
      post(WORKER, way, body)
          .then()
          .statusCode(400)
          .body("faults.field", containsInAnyOrder("answers.since", "answers.months", "answers"));
    }
    Map<String, Object> visit = new LinkedHashMap<>();
    visit.put("channel", "VISIT");
    visit.put("category", "CLAIM");
    visit.put("matter", "DISMISSAL");
    visit.put("title", "被辞退");
    visit.put("text", "被口头辞退。");
    visit.put("employer", Map.of("name", "重庆某机械厂"));
    visit.put("orally", true);
    visit.put("confidential", false);
    visit.put("urgent", false);
    visit.put("answers", Map.of("notice", "ORAL"));
    post(OFFICER, "/api/petitions/counter", visit)
        .then()
        .statusCode(400)
        .body("faults.field", contains("answers.dismissedOn"));
    visit.put("answers", Map.of("notice", "ORAL", "dismissedOn", "2025-07-01"));
    String id =
        post(OFFICER, "/api/petitions/counter", visit).then().statusCode(201).extract().path("id");
    as(OFFICER).get(path(requireNonNull(id)) + "/answers").then().body("items", hasSize(2));
    String plain =
        post(WORKER, "/api/petitions", petition()).then().statusCode(201).extract().path("id");
    as(WORKER).get(path(plain) + "/answers").then().statusCode(200).body("items", hasSize(0));
    as(WORKER)
        .get("/api/petitions/forms?category=SUGGESTION&matter=OTHER")
        .then()
        .body("questions.size()", equalTo(2));
  }
}
