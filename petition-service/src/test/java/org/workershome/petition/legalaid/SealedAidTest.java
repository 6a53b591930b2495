package org.workershome.petition.legalaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workershome.petition.legalaid.AidCases.AID;
import static org.workershome.petition.legalaid.AidCases.LEADER;
import static org.workershome.petition.legalaid.AidCases.OFFICER;
import static org.workershome.petition.legalaid.AidCases.WORKER;
import static org.workershome.petition.legalaid.AidCases.application;
import static org.workershome.petition.legalaid.AidCases.claim;
import static org.workershome.petition.legalaid.AidCases.read;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.post;
import static org.workershome.petition.support.Cases.today;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.Superuser;
import org.workershome.petition.support.ServiceTest;

/** Legal aid that somebody asks for because of an accusation stays with the union above. */
@ServiceTest
class SealedAidTest {

  @Test
  void neitherTheAidNorItsNumberIsSeenByTheAccusedUnion() {
    // Given
    String accusation =
        post(
                WORKER,
                "/api/petitions/accusations",
                Map.of("title", "工会经费被挪用", "text", "用于个人。", "employerName", "某公司"))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    long ofTheUnit = applications(LEADER, "CQ.ENERGY");
    long above = applications("city.leader", "CQ");

    // When
    Map<String, Object> claim = claim("WAGES");
    claim.put("petitionId", accusation);
    String aid = post(WORKER, AID, application(claim)).then().statusCode(201).extract().path("id");

    // Then
    assertThat(read(OFFICER, aid).statusCode()).isEqualTo(404);
    assertThat(read("city.petition-officer", aid).statusCode()).isEqualTo(200);
    assertThat(applications(LEADER, "CQ.ENERGY")).isEqualTo(ofTheUnit);
    assertThat(applications("city.leader", "CQ")).isEqualTo(above + 1);
    assertThat(
            Superuser.ofTheRunningTest()
                .number(
                    "select count(*) from legal_aid a where a.id = ?::uuid and a.union_path = 'CQ'"
                        + " and a.number like 'LA-CQ-%' and not exists (select from audit_entry e"
                        + " where e.record_id = a.id::text and e.union_path <> 'CQ')"
                        + " and not exists (select from timer t where t.record_id = a.id"
                        + " and t.union_path <> 'CQ')",
                    aid))
        .as("nothing of it lies in the accused union")
        .isEqualTo(1);
  }

  private static long applications(String account, String union) {
    String value =
        as(account)
            .get(AID + "/figures?union=" + union + "&from=" + today() + "&to=" + today())
            .then()
            .statusCode(200)
            .extract()
            .path("figures.find { it.figure == 'legal_aid_applications' }.value");
    return Long.parseLong(value);
  }
}
