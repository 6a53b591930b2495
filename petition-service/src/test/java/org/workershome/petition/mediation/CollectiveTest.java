package org.workershome.petition.mediation;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.workershome.petition.mediation.MediationCases.MEDIATIONS;
import static org.workershome.petition.mediation.MediationCases.MEDIATOR;
import static org.workershome.petition.mediation.MediationCases.OFFICER;
import static org.workershome.petition.mediation.MediationCases.agreement;
import static org.workershome.petition.mediation.MediationCases.assign;
import static org.workershome.petition.mediation.MediationCases.claim;
import static org.workershome.petition.mediation.MediationCases.mediator;
import static org.workershome.petition.mediation.MediationCases.move;
import static org.workershome.petition.mediation.MediationCases.sign;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.post;
import static org.workershome.petition.support.Cases.today;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.petition.support.ServiceTest;

/** A dispute of ten: whom the representatives ask before they settle. */
@ServiceTest
class CollectiveTest {
  @Test
  void representativesSettleWhenEverybodyWasAsked() {
    // Given
    Map<String, Object> claim = claim();
    claim.put("headcount", 10);
    claim.put("commonClaim", true);
    String id =
        post(OFFICER, MEDIATIONS + "/counter", MediationCases.entered(claim))
            .then()
            .statusCode(201)
            .body("collective", equalTo(true))
            .body("priority", equalTo(true))
            .extract()
            .path("id");
    assign(id, mediator()).then().statusCode(200);
    List<Map<String, String>> nine = new ArrayList<>();
    for (int i = 1; i <= 9; i++) {
      nine.add(Map.of("name", "工友" + i));
    }
    move(OFFICER, id, "parties", Map.of("parties", nine)).then().statusCode(200);
    move(OFFICER, id, "parties", Map.of("parties", List.of(Map.of("name", "第十一人"))))
        .then()
        .statusCode(422)
        .body("type", endsWith(":roster-full"));
    List<String> all =
        as(OFFICER).get(MEDIATIONS + "/" + id + "/parties").then().extract().path("items.id");
    move(OFFICER, id, "representatives", Map.of("parties", all.subList(0, 2)))
        .then()
        .statusCode(422)
        .body("type", endsWith(":representatives-out-of-range"))
        .body("article", containsString("第六十三条"));
    move(OFFICER, id, "representatives", Map.of("parties", all.subList(0, 3)))
        .then()
        .statusCode(200);
    move(OFFICER, id, "consents", consents(all)).then().statusCode(400);
    move(MEDIATOR, id, "agreement", agreement()).then().statusCode(200);

    // When
    sign(id, "WORKER").then().statusCode(422).body("type", endsWith(":consents-missing"));
    move(OFFICER, id, "consents", consents(all.subList(0, 9))).then().statusCode(200);
    sign(id, "WORKER").then().statusCode(422).body("type", endsWith(":consents-missing"));
    move(OFFICER, id, "consents", consents(all.subList(9, 10))).then().statusCode(200);

    // Then
    sign(id, "WORKER").then().statusCode(200);
    as(OFFICER)
        .get(MEDIATIONS + "/" + id + "/parties")
        .then()
        .body("items.findAll { it.representative }.id", hasSize(3))
        .body("items.consent", everyItem(equalTo("GIVEN")))
        .body("items.name", everyItem(containsString("*")));
  }

  private static Map<String, Object> consents(List<String> parties) {
    return Map.of(
        "to",
        "SETTLEMENT",
        "on",
        today().toString(),
        "proof",
        "签名册",
        "answers",
        parties.stream().map(id -> Map.of("partyId", id, "consent", "GIVEN")).toList());
  }
}
