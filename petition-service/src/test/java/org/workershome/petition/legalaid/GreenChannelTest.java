package org.workershome.petition.legalaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.workershome.petition.legalaid.AidCases.AID;
import static org.workershome.petition.legalaid.AidCases.HANDLER;
import static org.workershome.petition.legalaid.AidCases.LAWYER;
import static org.workershome.petition.legalaid.AidCases.LEADER;
import static org.workershome.petition.legalaid.AidCases.OFFICER;
import static org.workershome.petition.legalaid.AidCases.WORKER;
import static org.workershome.petition.legalaid.AidCases.application;
import static org.workershome.petition.legalaid.AidCases.assign;
import static org.workershome.petition.legalaid.AidCases.because;
import static org.workershome.petition.legalaid.AidCases.claim;
import static org.workershome.petition.legalaid.AidCases.move;
import static org.workershome.petition.legalaid.AidCases.read;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.post;
import static org.workershome.petition.support.Api.registered;
import static org.workershome.petition.support.Cases.today;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.testing.DirectoryTopic;
import org.workershome.kit.testing.EventSchemas;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Tokens;
import org.workershome.kit.testing.Topics;
import org.workershome.petition.support.Api;
import org.workershome.petition.support.Cases;
import org.workershome.petition.support.ServiceTest;

/** Who claims pay as a migrant worker has a lawyer before the day is over. */
@ServiceTest
class GreenChannelTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Test
  void aMigrantWorkersWageClaimGoesThroughTheGreenChannelOnOneDay() {
    // Given: from his petition, with proof of being a migrant worker
    String petition = registered();
    Map<String, Object> claim = claim("WAGES");
    claim.put("petitionId", petition);
    claim.put("migrantProof", "居住证复印件");
    var applied = post(WORKER, AID, application(claim));
    applied
        .then()
        .statusCode(201)
        .body("state", equalTo("RECEIVED"))
        .body("meansMethod", equalTo("WAIVED"))
        .body("meansReason", equalTo("MIGRANT_WORKER"))
        .body("greenChannel.day", equalTo(today().toString()))
        .body("greenChannel.kept", equalTo(false))
        .body("applicant", equalTo("张*"))
        .body("phone", equalTo("138****5678"));
    String id = applied.path("id");
    as(OFFICER)
        .get(AID + "/" + id + "/timers")
        .then()
        .body("items.kind", containsInAnyOrder("legal-aid-decision", "legal-aid-green-channel"))
        .body(
            "items.find { it.kind == 'legal-aid-green-channel' }.dueOn",
            equalTo(today().toString()));

    // When: accepted, granted by somebody else, assigned and met
    move(OFFICER, id, "acceptance", AidCases.confirming()).then().statusCode(200);
    move(LEADER, id, "grant", because("符合条件")).then().statusCode(200);
    assign(id, AidCases.lawyer(3)).then().statusCode(200);
    var met = move(LAWYER, id, "meeting", because("已了解案情"));

    // Then
    met.then()
        .statusCode(200)
        .body("greenChannel.accepted", equalTo(true))
        .body("greenChannel.granted", equalTo(true))
        .body("greenChannel.assigned", equalTo(true))
        .body("greenChannel.met", equalTo(true))
        .body("greenChannel.kept", equalTo(true));
    as(OFFICER)
        .get(AID + "/" + id + "/timers")
        .then()
        .body("items.findAll { it.state != 'MET' }.kind", equalTo(List.of()));
    as(WORKER)
        .get(Api.path(petition) + "/timeline")
        .then()
        .body("items.findAll { it.kind == 'LINKED' }.link", hasItem(AID + "/" + id))
        .body("items.textZh", hasItem(containsString("已指派律师")));
    as(WORKER)
        .get(AID + "/" + id + "/steps")
        .then()
        .body(
            "items.move",
            equalTo(List.of("APPLICATION", "ACCEPTANCE", "GRANT", "ASSIGNMENT", "MEETING")));
    List<ConsumerRecord<String, String>> events = Topics.published("workershome.petition", id, 1);
    new EventSchemas("petition").assertKept(events.getFirst());
    assertThat(events.getFirst().value())
        .contains("\"greenChannel\":true")
        .contains(petition)
        .doesNotContain("13800005678");
  }

  @Test
  void whatIsMetADayLaterIsHelpedAllTheSameAndToldAsLate() {
    Map<String, Object> claim = claim("WORK_INJURY");
    claim.put("migrantProof", "居住证复印件");
    String id = AidCases.applied(claim);
    move(OFFICER, id, "acceptance", AidCases.confirming()).then().statusCode(200);
    move(LEADER, id, "grant", because("符合条件")).then().statusCode(200);
    assign(id, AidCases.lawyer(3)).then().statusCode(200);
    Superuser.ofTheRunningTest()
        .change("update legal_aid set green_on = green_on - 1 where id = ?::uuid", id);
    Cases.age(id, "legal-aid-green-channel", 1);

    move(LAWYER, id, "meeting", because("已了解案情"))
        .then()
        .statusCode(200)
        .body("greenChannel.met", equalTo(false))
        .body("greenChannel.kept", equalTo(false));

    as(OFFICER)
        .get(AID + "/" + id + "/timers")
        .then()
        .body("items.find { it.kind == 'legal-aid-green-channel' }.state", equalTo("BREACHED"));
    move(LAWYER, id, "meeting", because("再次会见"))
        .then()
        .statusCode(409)
        .body("type", endsWith(":met-before"));
  }

  @Test
  void theRegisterOfMembersSaysWhoIsAMigrantWorker() {
    DirectoryTopic.awaitMember(
        Tokens.personRefOf("energy.worker7"),
        1,
        """
        {"memberships":[{"from":"2020-01-01","union":"CQ.ENERGY","migrant":true}]}""");

    post("energy.worker7", AID, application(claim("WORK_INJURY")))
        .then()
        .statusCode(201)
        .body("migrant", equalTo(true))
        .body("meansReason", equalTo("MIGRANT_WORKER"))
        .body("greenChannel.day", equalTo(today().toString()));
    post("energy.worker7", AID, application(claim("MAINTENANCE")))
        .then()
        .statusCode(201)
        .body("meansMethod", nullValue())
        .body("greenChannel", nullValue());
  }

  @Test
  void aHouseholdThatAidHasOnFileNeedsNoMeansCheck() throws IOException {
    String worker = "energy.worker8";
    String sample =
        Files.readString(
                Path.of("../aid-service/contracts/published").resolve("household.filed.v1.json"))
            .replaceFirst(
                "\"personRef\": \"[^\"]+\"",
                "\"personRef\": \"" + Tokens.personRefOf(worker) + "\"");
    var event = Ids.next();
    for (int delivery = 0; delivery < 2; delivery++) {
      Topics.from("aid", event, HouseholdFiledHandler.FILED, Ids.next().toString(), 1, sample);
    }
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                Superuser.ofTheRunningTest()
                        .number(
                            "select count(*) from household_on_file where person_ref = ?",
                            Tokens.personRefOf(worker))
                    == 1);

    post(worker, AID, application(claim("WAGES")))
        .then()
        .statusCode(201)
        .body("meansReason", equalTo("HOUSEHOLD_ON_FILE"))
        .body("greenChannel.day", equalTo(today().toString()));
  }

  @Test
  void atTheCounterTheClerkEntersItForWhoeverCameAndNeverForHimself() {
    Map<String, Object> claim = claim("WAGES");
    claim.put("migrantProof", "居住证复印件");
    Map<String, Object> body =
        Map.of("name", "王五", "citizenId", "11010519491231002X", "claim", claim);
    var entered = post(HANDLER, AID + "/counter", body);
    entered
        .then()
        .statusCode(201)
        .body("applicant", equalTo("王*"))
        .body("greenChannel.day", equalTo(today().toString()));
    read(WORKER, entered.path("id")).then().statusCode(404);

    post(
            HANDLER,
            AID + "/counter",
            Map.of("name", "王五", "citizenId", "110105194912310021", "claim", claim("WAGES")))
        .then()
        .statusCode(400)
        .body("faults.field", hasItems("citizenId"));
    Map<String, Object> bad = claim("WAGES");
    bad.put("amountClaimed", Map.of("amount", "0.00", "currency", "CNY"));
    bad.put("employer", Map.of("name", "某公司", "creditCode", "91350100M000100Y44"));
    post(WORKER, AID, application(bad))
        .then()
        .statusCode(400)
        .body(
            "faults.field",
            containsInAnyOrder("claim.amountClaimed.amount", "claim.employer.creditCode"));
    post(WORKER, AID + "/counter", body).then().statusCode(403);
    Map<String, Object> another = claim("WAGES");
    another.put("petitionId", registered());
    post("energy.worker2", AID, application(another))
        .then()
        .statusCode(404)
        .body("type", endsWith(":not-found"));
  }
}
