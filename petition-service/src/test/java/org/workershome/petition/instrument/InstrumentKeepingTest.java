package org.workershome.petition.instrument;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.workershome.petition.instrument.InstrumentCases.INSTRUMENTS;
import static org.workershome.petition.instrument.InstrumentCases.LEADER;
import static org.workershome.petition.instrument.InstrumentCases.OFFICER;
import static org.workershome.petition.instrument.InstrumentCases.drafted;
import static org.workershome.petition.instrument.InstrumentCases.move;
import static org.workershome.petition.instrument.InstrumentCases.opinion;
import static org.workershome.petition.instrument.InstrumentCases.served;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.post;
import static org.workershome.petition.support.Cases.today;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.petition.support.ServiceTest;

/** Answer times of a union, who sees an instrument, and what a draft may not be. */
@ServiceTest
class InstrumentKeepingTest {
  @Test
  void aUnionSetsItsOwnAnswerTimeFromADayOn() {
    Map<String, Object> term = new LinkedHashMap<>();
    term.put("validFrom", today().toString());
    term.put("opinionDays", 30);
    term.put("opinionUnit", "NATURAL_DAYS");
    term.put("adviceDays", 7);
    term.put("adviceUnit", "WORKING_DAYS");
    term.put("source", "地方条例");
    post("beibei.leader", INSTRUMENTS + "/terms", term).then().statusCode(201);
    post("beibei.leader", INSTRUMENTS + "/terms", term)
        .then()
        .statusCode(409)
        .body("type", endsWith(":term-known"));
    term.put("validFrom", today().minusDays(1).toString());
    post("beibei.leader", INSTRUMENTS + "/terms", term)
        .then()
        .statusCode(422)
        .body("type", endsWith(":term-in-the-past"));
    as("beibei.petition-officer")
        .get(INSTRUMENTS + "/terms")
        .then()
        .body("inForce.opinionDays", equalTo(30));
    as(OFFICER).get(INSTRUMENTS + "/terms").then().body("inForce.opinionDays", equalTo(15));

    String id =
        post("beibei.petition-officer", INSTRUMENTS, opinion())
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    move("beibei.leader", id, "issue", Map.of("signerPost", "CHAIR")).then().statusCode(200);
    move("beibei.petition-officer", id, "service", served(true))
        .then()
        .statusCode(200)
        .body("answerDueOn", equalTo(today().plusDays(30).toString()));
  }

  @Test
  void anInstrumentIsForTheStaffOfItsUnionAndThoseAbove() {
    String id = drafted(opinion());
    for (String who : List.of("energy.case-handler", "energy.leader", "city.auditor")) {
      as(who).get(INSTRUMENTS + "/" + id).then().statusCode(200);
    }
    for (String who : List.of("yubei.petition-officer", "beibei.leader")) {
      as(who).get(INSTRUMENTS + "/" + id).then().statusCode(404);
      as(who).get(INSTRUMENTS).then().body("items.id", not(hasItem(id)));
    }
    as("energy.worker").get(INSTRUMENTS + "/" + id).then().statusCode(403);
  }

  @Test
  void whatIsWrongInADraftIsNamedAllAtOnce() {
    Map<String, Object> body = opinion();
    body.remove("employerName");
    body.put("opinionId", "019ab0c2-6f00-7a3e-8c11-0242ac120002");
    body.put("employerCreditCode", "123");
    body.put("subject", "请致电13800005678");
    post(OFFICER, INSTRUMENTS, body)
        .then()
        .statusCode(400)
        .body(
            "faults.field", hasItems("employerName", "opinionId", "employerCreditCode", "subject"));
  }

  @Test
  void nothingOfAnAccusationGoesIntoAnInstrument() {
    Map<String, Object> body = opinion();
    body.put("petitionId", InstrumentCases.accused());

    post(OFFICER, INSTRUMENTS, body).then().statusCode(404);
    post("city.petition-officer", INSTRUMENTS, body)
        .then()
        .statusCode(422)
        .body("type", endsWith(":material-of-an-accusation"))
        .body("article", containsString("第三十条"));
  }

  @Test
  void aReminderIsIssuedByAnOfficerAndADraftCanBeDropped() {
    Map<String, Object> body = opinion();
    body.put("kind", "REMINDER");
    String id = drafted(body);
    move(OFFICER, id, "issue", Map.of()).then().statusCode(200).body("number", startsWith("TS-"));
    move(OFFICER, id, "service", served(true)).then().body("answerDueOn", nullValue());
    String dropped = drafted(body);
    move(OFFICER, dropped, "revocation", Map.of("reason", "已自行改正"))
        .then()
        .statusCode(200)
        .body("state", equalTo("REVOKED"));
    move(LEADER, dropped, "issue", Map.of())
        .then()
        .statusCode(409)
        .body("type", endsWith(":illegal-instrument-move"));
  }
}
