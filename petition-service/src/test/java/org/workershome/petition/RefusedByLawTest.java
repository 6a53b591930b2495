package org.workershome.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.workershome.petition.support.Api.anyone;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.decide;
import static org.workershome.petition.support.Api.etag;
import static org.workershome.petition.support.Api.newKey;
import static org.workershome.petition.support.Api.path;
import static org.workershome.petition.support.Api.registered;
import static org.workershome.petition.support.Cases.OFFICER;
import static org.workershome.petition.support.Cases.WORKER;
import static org.workershome.petition.support.Cases.accepted;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Tokens;
import org.workershome.petition.support.ServiceTest;

/** What staff try and the law refuses is in the audit, though nothing of it happened. */
@ServiceTest
class RefusedByLawTest {

  @Test
  void whoApprovesHisOwnExtensionByASecondAccountIsWrittenDown() {
    // Given: the owner's other account is the head's
    String id = accepted();

    // When
    anyone()
        .header(
            "Authorization",
            Tokens.of("energy.leader").personRef(Tokens.personRefOf(OFFICER)).bearer())
        .header("Idempotency-Key", newKey())
        .header("If-Match", etag(OFFICER, id))
        .body(Map.of("days", 30, "reason", "复杂"))
        .post(path(id) + "/extension-approval")
        .then()
        .statusCode(422)
        .body("type", endsWith(":approver-handles"));

    // Then
    assertThat(refused(id))
        .containsExactly(
            Tokens.subjectOf("energy.leader") + " " + Tokens.personRefOf(OFFICER) + " CQ.ENERGY");
    assertThat(
            as("energy.auditor")
                .queryParam("recordType", "petition")
                .queryParam("recordId", id)
                .get("/api/petition/audit")
                .jsonPath()
                .getList("items.findAll { it.action == 'refused' }.changes[0].after"))
        .containsExactly("APPROVER_HANDLES", "信访工作条例 第三十四条");
  }

  @Test
  void whatIsStaleWrongOrAWorkersOwnIsNoAttempt() {
    String id = registered();
    decide(OFFICER, id, "registration", Map.of()).then().statusCode(409);
    decide(OFFICER, id, "statutory-route", Map.of()).then().statusCode(400);
    as(WORKER)
        .header("Idempotency-Key", newKey())
        .header("If-Match", etag(WORKER, id))
        .body(Map.of("grounds", "不服"))
        .post(path(id) + "/review-request")
        .then()
        .statusCode(409);

    assertThat(refused(id)).isEmpty();
  }

  private static List<String> refused(String id) {
    return Superuser.ofTheRunningTest()
        .texts(
            "select actor || ' ' || actor_person_ref || ' ' || union_path::text from audit_entry"
                + " where record_type = 'petition' and record_id = ? and action = 'refused'"
                + " and outcome = 'REFUSED'",
            id);
  }
}
