package org.workershome.petition.sentiment;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.workershome.petition.sentiment.Panels.OFFICER;
import static org.workershome.petition.sentiment.QuestionnaireTest.QUESTIONNAIRES;
import static org.workershome.petition.sentiment.QuestionnaireTest.closed;
import static org.workershome.petition.sentiment.QuestionnaireTest.opened;
import static org.workershome.petition.sentiment.QuestionnaireTest.path;
import static org.workershome.petition.sentiment.QuestionnaireTest.questionnaire;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.Superuser;
import org.workershome.petition.support.At;
import org.workershome.petition.support.ServiceTest;

/** What no administrator can switch. */
@ServiceTest
class AnonymousForGoodTest {

  @Test
  void thereIsNoOtherKindAndNoSwitchInEitherDirection() {
    var at = new At("CQ.ASKSWITCH");
    Map<String, Object> named = questionnaire();
    named.put("anonymous", false);
    at.post(OFFICER, QUESTIONNAIRES, named)
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:workershome:problem:named-questionnaire"));
    String id = opened(at);
    at.get("worker", path(id)).then().statusCode(200).body("anonymous", equalTo(true));

    assertThatThrownBy(
            () ->
                superuser()
                    .change(
                        "update sentiment_questionnaire set anonymous = false where id = ?::uuid",
                        id))
        .cause()
        .hasMessageContaining("stays as anonymous as it was");
    assertThatThrownBy(
            () ->
                superuser()
                    .change(
                        "insert into sentiment_questionnaire (id, union_path, year, quarter, title, opens_on, closes_on,"
                            + " anonymous, minimum_answers, state, secret_sealed, created_at, version)"
                            + " values (gen_random_uuid(), 'CQ', 2026, 1, 'x', now(), now(), false, 10, 'OPEN', 'x', now(), 1)"))
        .cause()
        .hasMessageContaining("anonymous");
    closed(at, id);
    assertThatThrownBy(
            () ->
                superuser()
                    .change(
                        "update sentiment_questionnaire set state = 'OPEN', closed_on = null, secret_sealed = 'x' where id = ?::uuid",
                        id))
        .cause()
        .hasMessageContaining("stays closed");
  }

  private static Superuser superuser() {
    return Superuser.ofTheRunningTest();
  }
}
