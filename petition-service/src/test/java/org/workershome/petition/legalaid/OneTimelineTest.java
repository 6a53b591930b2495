package org.workershome.petition.legalaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.workershome.petition.legalaid.AidCases.AID;
import static org.workershome.petition.legalaid.AidCases.LAWYER;
import static org.workershome.petition.legalaid.AidCases.LEADER;
import static org.workershome.petition.legalaid.AidCases.OFFICER;
import static org.workershome.petition.legalaid.AidCases.WORKER;
import static org.workershome.petition.legalaid.AidCases.applied;
import static org.workershome.petition.legalaid.AidCases.assign;
import static org.workershome.petition.legalaid.AidCases.because;
import static org.workershome.petition.legalaid.AidCases.claim;
import static org.workershome.petition.legalaid.AidCases.lawyer;
import static org.workershome.petition.legalaid.AidCases.move;
import static org.workershome.petition.legalaid.AidCases.pledge;
import static org.workershome.petition.support.Api.anyone;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.newKey;
import static org.workershome.petition.support.Api.path;
import static org.workershome.petition.support.Api.registered;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.Tokens;
import org.workershome.kit.testing.Topics;
import org.workershome.petition.support.ServiceTest;

/** What a lawyer and the justice agency do stands on the petition's own timeline. */
@ServiceTest
class OneTimelineTest {

  @Test
  void theLawyersStepsAreToldToThePetitionerInPlainWordsAndToStaffInFull() {
    String petition = registered();
    String aid = assignedFrom(petition);

    // When: by the lawyer, who may not read the petition
    as(LAWYER).get(path(petition)).then().statusCode(403);
    move(LAWYER, aid, "meeting", because("已会见并制作笔录")).then().statusCode(200);
    move(LAWYER, aid, "stages", Map.of("stage", "MEDIATION", "note", "组织调解"))
        .then()
        .statusCode(200);
    move(
            OFFICER,
            aid,
            "conclusion",
            Map.of(
                "outcome",
                "SETTLED",
                "recovered",
                Map.of("amount", "9000.00", "currency", "CNY"),
                "report",
                "双方和解。"))
        .then()
        .statusCode(200);

    // Then
    List<String> told =
        as(WORKER)
            .get(path(petition) + "/timeline")
            .then()
            .statusCode(200)
            .body("items.findAll { it.kind == 'LINKED' }.link", hasItem(endsWith(aid)))
            .body("items[0].note", nullValue())
            .extract()
            .path("items.findAll { it.kind == 'LINKED' }.textZh");
    assertThat(told)
        .anySatisfy(text -> assertThat(text).contains("律师已首次会见"))
        .anySatisfy(text -> assertThat(text).contains("调解"))
        .anySatisfy(text -> assertThat(text).contains("法律援助已结案"));
    List<String> notes =
        as(OFFICER)
            .get(path(petition) + "/timeline")
            .path("items.findAll { it.kind == 'LINKED' }.note");
    assertThat(notes).hasSameSizeAs(told).doesNotContainNull();
    assertThat(Topics.published("workershome.petition", aid, 2)).hasSize(2);
  }

  @Test
  void theAgencysAnswerIsToldAsWell() {
    String petition = registered();
    String aid = assignedFrom(petition);
    move(OFFICER, aid, "justice-referral", Map.of("reason", "案情复杂", "consent", true))
        .then()
        .statusCode(200);
    String referral =
        agency()
            .get(AID + "/justice/referrals?limit=200")
            .path("items.find { it.legalAidId == '" + aid + "' }.id");

    agency()
        .header("Idempotency-Key", newKey())
        .body(Map.of("answer", "TAKEN_OVER", "reference", "渝法援", "explanation", "已受理"))
        .post(AID + "/justice/referrals/" + referral + "/answer")
        .then()
        .statusCode(200);

    List<String> told =
        as(WORKER)
            .get(path(petition) + "/timeline")
            .path("items.findAll { it.kind == 'LINKED' }.textZh");
    assertThat(told).anySatisfy(text -> assertThat(text).contains("司法行政部门已答复"));
  }

  private static String assignedFrom(String petition) {
    Map<String, Object> claim = claim("WAGES");
    claim.put("petitionId", petition);
    String aid = applied(claim);
    move(OFFICER, aid, "means-check", pledge()).then().statusCode(200);
    move(OFFICER, aid, "acceptance", because("材料齐全")).then().statusCode(200);
    move(LEADER, aid, "grant", because("符合条件")).then().statusCode(200);
    assign(aid, lawyer(5)).then().statusCode(200);
    return aid;
  }

  private static io.restassured.specification.RequestSpecification agency() {
    return anyone().header("Authorization", Tokens.ofMachine("agency-justice").bearer());
  }
}
