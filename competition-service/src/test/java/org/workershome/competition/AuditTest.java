package org.workershome.competition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workershome.competition.support.Api.COMMISSION;
import static org.workershome.competition.support.Api.as;
import static org.workershome.competition.support.Api.conferral;
import static org.workershome.competition.support.Api.decide;
import static org.workershome.competition.support.Api.honourPath;
import static org.workershome.competition.support.Api.newDecision;
import static org.workershome.competition.support.Api.nominated;
import static org.workershome.competition.support.Api.stated;

import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.workershome.competition.support.ServiceTest;

/** Each change of a suggestion and of an honour is an entry. */
@ServiceTest
class AuditTest {
  @Test
  void everyMoveOfASuggestionIsWrittenDown() {
    String id = stated();

    JsonPath page = search("yubei.auditor", "suggestion", id);

    assertThat(page.getList("items.action"))
        .containsExactly("suggestion-state-benefit", "suggestion-adopt", "suggestion-submit");
    assertThat(page.getList("items.collect { it.changes[0].after }"))
        .containsExactly("BENEFIT_STATED", "ADOPTED", "SUBMITTED");
    assertThat(search("energy.auditor", "suggestion", id).getList("items")).isEmpty();
  }

  @Test
  void aNominationAndItsConferralAreWrittenDown() {
    String id = nominated();
    decide(COMMISSION, honourPath(id), "conferral", conferral(newDecision()))
        .then()
        .statusCode(200);

    JsonPath page = search("energy.auditor", "honour", id);

    assertThat(page.getList("items.action"))
        .containsExactly("honour-conferred", "honour-nominated");
    assertThat(page.getList("items.personRef")).doesNotContainNull();
  }

  private static JsonPath search(String account, String type, String id) {
    return as(account)
        .queryParam("recordType", type)
        .queryParam("recordId", id)
        .get("/api/competition/audit")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
