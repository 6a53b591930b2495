package org.workershome.aid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workershome.aid.support.Aid.approve;
import static org.workershome.aid.support.Aid.as;
import static org.workershome.aid.support.Aid.batch;
import static org.workershome.aid.support.Aid.citizenId;
import static org.workershome.aid.support.Aid.filed;
import static org.workershome.aid.support.Aid.fund;
import static org.workershome.aid.support.Aid.proposed;

import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.workershome.aid.support.ServiceTest;
import org.workershome.kit.testing.Superuser;

/** Each change of a file, a grant, a fund and a payment is an entry, without the particulars. */
@ServiceTest
class AuditTest {
  @Test
  void aFilesWayIsWrittenDownAndNothingOfItsContent() {
    String id = last(filed(41));

    JsonPath page = search("household", id);

    assertThat(page.getList("items.action"))
        .containsExactly(
            "household-decided",
            "household-reviewed",
            "household-submitted",
            "particulars-written",
            "household-opened");
    assertThat(page.getList("items.collect { it.changes[0].after }", String.class))
        .startsWith("FILED", "REVIEWED", "SUBMITTED");
    assertThat(
            Superuser.ofTheRunningTest()
                .texts("select t::text from audit_entry t where record_id = ?", id)
                .toString())
        .doesNotContain(citizenId(41))
        .doesNotContain("6217000000000006019");
  }

  @Test
  void theMoneysWayIsWrittenDown() {
    String fund = fund("5000.00");
    String grant = proposed(filed(42), fund, "1000.00");
    approve("energy.aid-approver", grant).then().statusCode(200);
    batch(fund);

    assertThat(search("grant", last(grant)).getList("items.action"))
        .containsExactly("grant-in-file", "grant-decided", "grant-proposed");
    assertThat(search("grant", last(grant)).getString("items[2].changes[1].after"))
        .isEqualTo("1000.00");
    assertThat(search("fund", last(fund)).getList("items.action")).containsExactly("fund-opened");
  }

  private static JsonPath search(String type, String id) {
    return as("energy.auditor")
        .queryParam("recordType", type)
        .queryParam("recordId", id)
        .get("/api/aid/audit")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** The id at the end of an address. */
  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
