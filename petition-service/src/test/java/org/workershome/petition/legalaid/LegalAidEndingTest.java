package org.workershome.petition.legalaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.workershome.petition.legalaid.AidCases.AID;
import static org.workershome.petition.legalaid.AidCases.CITY_LEADER;
import static org.workershome.petition.legalaid.AidCases.HANDLER;
import static org.workershome.petition.legalaid.AidCases.LAWYER;
import static org.workershome.petition.legalaid.AidCases.LEADER;
import static org.workershome.petition.legalaid.AidCases.OFFICER;
import static org.workershome.petition.legalaid.AidCases.WORKER;
import static org.workershome.petition.legalaid.AidCases.application;
import static org.workershome.petition.legalaid.AidCases.assigned;
import static org.workershome.petition.legalaid.AidCases.because;
import static org.workershome.petition.legalaid.AidCases.claim;
import static org.workershome.petition.legalaid.AidCases.move;
import static org.workershome.petition.legalaid.AidCases.read;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.newKey;
import static org.workershome.petition.support.Api.post;
import static org.workershome.petition.support.Cases.today;

import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.EventSchemas;
import org.workershome.kit.testing.Tokens;
import org.workershome.kit.testing.Topics;
import org.workershome.petition.support.ServiceTest;

/** How the help goes on, and how it ends. */
@ServiceTest
class LegalAidEndingTest {
  private static final Map<String, Object> SETTLED =
      Map.of(
          "outcome", "SETTLED",
          "recovered", Map.of("amount", "18600.00", "currency", "CNY"),
          "report", "仲裁调解，公司当场支付。");

  @Test
  void theHelpGoesThroughItsStagesToAnOutcomeThatIsRatedOnce() {
    String id = assigned();
    move(LAWYER, id, "stages", stage("LITIGATION"))
        .then()
        .statusCode(422)
        .body("type", endsWith(":arbitration-first"))
        .body("article", containsString("第五条"));
    move(HANDLER, id, "conclusion", SETTLED)
        .then()
        .statusCode(422)
        .body("type", endsWith(":no-stage-yet"));
    move(LAWYER, id, "stages", stage("ARBITRATION"))
        .then()
        .statusCode(200)
        .body("stage", equalTo("ARBITRATION"));
    move(LAWYER, id, "stages", stage("ARBITRATION"))
        .then()
        .statusCode(409)
        .body("type", endsWith(":stage-not-new"));
    move(LAWYER, id, "conclusion", SETTLED).then().statusCode(403);
    String before = recovered();

    move(HANDLER, id, "conclusion", SETTLED)
        .then()
        .statusCode(200)
        .body("state", equalTo("CONCLUDED"))
        .body("recovered.amount", equalTo("18600.00"));

    assertThat(new BigDecimal(recovered()).subtract(new BigDecimal(before)))
        .isGreaterThanOrEqualTo(new BigDecimal("18600.00"));
    move(WORKER, id, "rating", Map.of("stars", 5, "comment", "很负责"))
        .then()
        .statusCode(200)
        .body("stars", equalTo(5));
    move(WORKER, id, "rating", Map.of("stars", 1))
        .then()
        .statusCode(409)
        .body("type", endsWith(":rated-before"));
    move(WORKER, id, "rating", Map.of("stars", 6)).then().statusCode(400);
    move(OFFICER, id, "rating", Map.of("stars", 5)).then().statusCode(403);
    List<ConsumerRecord<String, String>> events = Topics.published("workershome.petition", id, 2);
    assertThat(events)
        .extracting(event -> Topics.header(event, "ce_type"))
        .containsExactly(
            "org.workershome.petition.legal-aid.granted.v1",
            "org.workershome.petition.legal-aid.concluded.v1");
    events.forEach(new EventSchemas("petition")::assertKept);
  }

  @Test
  void whatIsLostRecoversNothing() {
    String id = assigned();
    move(LAWYER, id, "stages", stage("NEGOTIATION")).then().statusCode(200);

    move(
            HANDLER,
            id,
            "conclusion",
            Map.of(
                "outcome", "LOST",
                "recovered", Map.of("amount", "1.00", "currency", "CNY"),
                "report", "败诉"))
        .then()
        .statusCode(422)
        .body("type", endsWith(":recovery-does-not-fit"));
  }

  @Test
  void aTerminationNamesItsGroundAndIsObjectedToOnce() {
    String id = assigned();
    String lawyer = read(OFFICER, id).path("lawyer.id");
    move(LEADER, id, "termination", Map.of("ground", "TIRED_OF_IT", "reason", "不办了"))
        .then()
        .statusCode(400);
    move(LEADER, id, "termination", Map.of("ground", "OWN_LAWYER", "reason", "已自行委托律师"))
        .then()
        .statusCode(200)
        .body("state", equalTo("TERMINATED"))
        .body("endReason", equalTo("已自行委托律师"));
    as(HANDLER).get(AID + "/lawyers/" + lawyer).then().body("openCases", equalTo(0));
    move(HANDLER, id, "meeting", because("会见"))
        .then()
        .statusCode(409)
        .body("type", endsWith(":illegal-aid-move"));
    read(LAWYER, id).then().statusCode(404);
    as(LAWYER).get(AID).then().body("items.id", not(hasItem(id)));

    move(WORKER, id, "objection", because("并未委托")).then().statusCode(200);
    move(CITY_LEADER, id, "objection-decision", Map.of("outcome", "CORRECTED", "reasons", "查无委托"))
        .then()
        .statusCode(200)
        .body("state", equalTo("GRANTED"));
    as(WORKER)
        .get(AID + "/" + id + "/timers")
        .then()
        .body(
            "items.findAll { it.state == 'OPEN' }.kind", equalTo(List.of("legal-aid-assignment")));
  }

  @Test
  void eachSeesWhatIsOpenToHim() {
    String id = assigned();

    read(LAWYER, id).then().statusCode(200);
    as(LAWYER).get(AID).then().statusCode(200).body("items.id", hasItem(id));
    as(LAWYER).get(AID + "/" + id + "/timers").then().statusCode(200);
    read("energy.lawyer2", id).then().statusCode(404);
    as("energy.lawyer2").get(AID).then().body("items.id", not(hasItem(id)));
    read("energy.worker2", id).then().statusCode(404);
    read("yubei.leader", id).then().statusCode(404);
    read("city.inspector", id).then().statusCode(200);
    read("energy.aid-clerk", id).then().statusCode(403);
    Map<String, String> call = Map.of("field", "phone", "purpose", "CONTACT", "reason", "约定首次会见时间");
    as(LAWYER)
        .body(call)
        .post(AID + "/" + id + "/reveal")
        .then()
        .statusCode(200)
        .body("value", equalTo("13800005678"));
    as("energy.lawyer2").body(call).post(AID + "/" + id + "/reveal").then().statusCode(404);
    as("city.leader")
        .get(AID + "?state=ASSIGNED&matter=WAGES&greenChannel=false&limit=200")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(id));
    as("yubei.leader")
        .get(AID + "/figures?union=CQ&from=" + today() + "&to=" + today())
        .then()
        .statusCode(404);
  }

  @Test
  void aCaseFollowsItsLawyerToAnotherAccountAndLeavesHimWithHisPlaceOnTheRoster() {
    String id = assigned();
    String lawyer = read(OFFICER, id).path("lawyer.id");
    String other = "energy.lawyer2";

    change(lawyer, other, true).then().statusCode(200);
    read(LAWYER, id).then().statusCode(404);
    read(other, id).then().statusCode(200);
    as(other).get(AID).then().body("items.id", hasItem(id));

    change(lawyer, other, false).then().statusCode(200);
    read(other, id).then().statusCode(404);
    read(HANDLER, id).then().statusCode(200);
  }

  private static Response change(String lawyer, String account, boolean active) {
    return as(HANDLER)
        .header("Idempotency-Key", newKey())
        .header(
            "If-Match", as(HANDLER).get(AID + "/lawyers/" + lawyer).then().extract().header("ETag"))
        .body(
            Map.of(
                "firm",
                "新所",
                "fields",
                List.of("WAGES"),
                "capacity",
                5,
                "active",
                active,
                "personRef",
                Tokens.personRefOf(account)))
        .put(AID + "/lawyers/" + lawyer);
  }

  @Test
  void theFiguresCountCasesPersonsAndMoney() {
    String union = "CQ.BEIBEI";
    String worker = "beibei.worker";
    Map<String, Object> green = claim("WAGES");
    green.put("migrantProof", "居住证");
    post(worker, AID, application(green)).then().statusCode(201);
    post(worker, AID, application(claim("PENSION"))).then().statusCode(201);

    as("beibei.leader")
        .get(AID + "/figures?union=" + union + "&from=" + today() + "&to=" + today())
        .then()
        .statusCode(200)
        .body(figure("legal_aid_applications"), equalTo("2"))
        .body(figure("legal_aid_persons"), equalTo("1"))
        .body(figure("legal_aid_green_channel"), equalTo("1"))
        .body(figure("legal_aid_granted"), equalTo("0"))
        .body("figures.size()", greaterThanOrEqualTo(8));
  }

  private static String recovered() {
    return as(LEADER)
        .get(AID + "/figures?union=CQ.ENERGY&from=" + today() + "&to=" + today())
        .then()
        .statusCode(200)
        .extract()
        .path(figure("legal_aid_recovered"));
  }

  private static String figure(String name) {
    return "figures.find { it.figure == '" + name + "' }.value";
  }

  private static Map<String, Object> stage(String stage) {
    return Map.of("stage", stage, "note", "已提交材料");
  }
}
