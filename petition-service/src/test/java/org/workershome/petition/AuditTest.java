package org.workershome.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workershome.petition.support.Api.allRoutes;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.decide;
import static org.workershome.petition.support.Api.newKey;
import static org.workershome.petition.support.Api.petition;
import static org.workershome.petition.support.Api.referral;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Tokens;
import org.workershome.petition.support.Api;
import org.workershome.petition.support.ServiceTest;

/** Each change of a petition is an entry, from the hot path's receipt on. */
@ServiceTest
class AuditTest {
  private static final String WORKER = "energy.worker";
  private static final String OFFICER = "energy.petition-officer";

  @Test
  void everyChangeOfAPetitionIsWrittenDownAndReadByTheUnionsAuditor() {
    String id = Api.submitted(WORKER);
    decide(OFFICER, id, "registration", Map.of()).then().statusCode(200);
    decide(OFFICER, id, "statutory-route", allRoutes()).then().statusCode(201);
    decide(OFFICER, id, "hardship-referral", referral()).then().statusCode(200);
    decide(OFFICER, id, "registration", Map.of()).then().statusCode(409);

    var page =
        as("energy.auditor")
            .queryParam("recordType", "petition")
            .queryParam("recordId", id)
            .get("/api/petition/audit")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();

    assertThat(page.getList("items.action"))
        .containsExactly(
            "hardship-referred",
            "statutory-notice-given",
            "petition-registered",
            "petition-handed-in");
    assertThat(page.getList("items.actor"))
        .containsExactly(
            Tokens.subjectOf(OFFICER),
            Tokens.subjectOf(OFFICER),
            Tokens.subjectOf(OFFICER),
            Tokens.subjectOf(WORKER));
    assertThat(page.getList("items.collect { it.changes[0].after }"))
        .containsExactly("STATUTORY_ROUTE", "STATUTORY_ROUTE", "REGISTERED", "RECEIVED");
    assertThat(page.getList("items.personRef")).containsOnly(Tokens.personRefOf(WORKER));
    as("yubei.auditor")
        .queryParam("recordId", id)
        .get("/api/petition/audit")
        .then()
        .statusCode(200)
        .body("items", org.hamcrest.Matchers.empty());
  }

  @Test
  void aRepeatedHandInIsOneEntry() {
    String key = newKey();
    String id = submit(key);

    assertThat(submit(key)).isEqualTo(id);

    assertThat(
            Superuser.ofTheRunningTest()
                .texts(
                    "select action from audit_entry where record_type = 'petition' and record_id = ?",
                    id))
        .isEqualTo(List.of("petition-handed-in"));
  }

  @Test
  void theChainIsSeenByThoseWhoAudit() {
    as("energy.auditor").get("/api/petition/audit/chain").then().statusCode(200);
    as(OFFICER).get("/api/petition/audit/chain").then().statusCode(403);
  }

  private static String submit(String key) {
    return as(WORKER)
        .header("Idempotency-Key", key)
        .body(petition())
        .post(Api.PETITIONS)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }
}
