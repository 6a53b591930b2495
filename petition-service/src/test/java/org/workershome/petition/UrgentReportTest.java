package org.workershome.petition;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.decide;
import static org.workershome.petition.support.Api.path;
import static org.workershome.petition.support.Api.submitted;
import static org.workershome.petition.support.Cases.OFFICER;
import static org.workershome.petition.support.Cases.WORKER;
import static org.workershome.petition.support.Cases.acceptance;
import static org.workershome.petition.support.Cases.age;
import static org.workershome.petition.support.Cases.residual;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.petition.support.Cases;
import org.workershome.petition.support.ServiceTest;

/** What the superior has not noted is his own delay, and holds nobody's case. */
@ServiceTest
class UrgentReportTest {
  private static final String REPORT = "items.find { it.kind == 'urgent-report-acknowledgement' }";

  @Test
  void aCaseEndsThoughTheSuperiorHasNotNotedWhatIsUrgentAndHisDelayIsShown() {
    // Given
    String id = urgent();
    age(id, "urgent-report-acknowledgement", 10);

    // When
    decide(OFFICER, id, "settlement", Cases.signed(OFFICER, id)).then().statusCode(201);

    // Then: the case is nobody's work any more, and the superior still owes
    as(OFFICER).get(path(id)).then().body("state", equalTo("CLOSED"));
    as(OFFICER)
        .get(path(id) + "/timers")
        .then()
        .body(REPORT + ".late", equalTo(true))
        .body("items.findAll { it.state == 'OPEN' }.kind", not(hasItem("handling")));
    decide("city.leader", id, "urgency-acknowledgement", Map.of()).then().statusCode(200);
    as(OFFICER)
        .get(path(id) + "/timers")
        .then()
        .body(REPORT + ".state", equalTo("BREACHED"))
        .body(REPORT + ".completedOn", equalTo(Cases.today().toString()));
  }

  @Test
  void whatItsPetitionerTakesBackIsStillNotedAbove() {
    String id = urgent();

    decide(WORKER, id, "withdrawal", Map.of("reason", "已解决")).then().statusCode(201);

    as(OFFICER)
        .get(path(id) + "/timers")
        .then()
        .body(REPORT + ".state", equalTo("OPEN"))
        .body("items.find { it.kind == 'handling' }.state", equalTo("CANCELLED"));
    decide("city.leader", id, "urgency-acknowledgement", Map.of()).then().statusCode(200);
    as(OFFICER).get(path(id) + "/timers").then().body(REPORT + ".state", equalTo("MET"));
  }

  private static String urgent() {
    Map<String, Object> body = new LinkedHashMap<>(residual());
    body.put("urgent", true);
    String id = submitted(WORKER, body);
    decide(OFFICER, id, "registration", Map.of()).then().statusCode(200);
    decide(OFFICER, id, "acceptance", acceptance()).then().statusCode(201);
    return id;
  }
}
