package org.workershome.petition.mediation;

import static org.workershome.petition.mediation.MediationCases.MEDIATIONS;
import static org.workershome.petition.mediation.MediationCases.MEDIATOR;
import static org.workershome.petition.mediation.MediationCases.OFFICER;
import static org.workershome.petition.mediation.MediationCases.WORKER;
import static org.workershome.petition.mediation.MediationCases.assign;
import static org.workershome.petition.mediation.MediationCases.claim;
import static org.workershome.petition.mediation.MediationCases.mediator;
import static org.workershome.petition.mediation.MediationCases.move;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.post;
import static org.workershome.petition.support.Cases.today;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.workershome.kit.testing.Canaries;
import org.workershome.kit.testing.CanarySuite;
import org.workershome.petition.support.ServiceTest;

/** What parties say, agree, sign and prove is their own: all of it is full of canaries. */
@ServiceTest
class MediationCanaryTest extends CanarySuite {
  private static final String TELLING =
      "本人 " + Canaries.CITIZEN_ID + "，工资卡 " + Canaries.CARD + "，电话 " + Canaries.PHONE;

  @Override
  protected void work() {
    Map<String, Object> claim = claim();
    claim.put("facts", TELLING);
    Map<String, Object> entered = MediationCases.entered(claim);
    entered.put("citizenId", Canaries.CITIZEN_ID);
    entered.put("phone", Canaries.PHONE);
    post(OFFICER, MEDIATIONS + "/counter", entered).then().statusCode(201);
    Map<String, Object> asked =
        new LinkedHashMap<>(Map.of("name", "张三", "phone", Canaries.PHONE, "claim", claim));
    String id = post(WORKER, MEDIATIONS, asked).then().statusCode(201).extract().path("id");
    asked.put("phone", Canaries.PHONE + "1");
    post(WORKER, MEDIATIONS, asked).then().statusCode(400);
    assign(id, mediator()).then().statusCode(200);
    Map<String, Object> session = new LinkedHashMap<>(MediationTest.session());
    session.put("minutes", TELLING);
    move(MEDIATOR, id, "sessions", session).then().statusCode(200);
    session.put("place", "电话 " + Canaries.PHONE);
    move(MEDIATOR, id, "sessions", session).then().statusCode(400);
    Map<String, Object> agreement = new LinkedHashMap<>(MediationCases.agreement());
    agreement.put("terms", "汇入 " + Canaries.CARD);
    move(MEDIATOR, id, "agreement", agreement).then().statusCode(200);
    move(
            OFFICER,
            id,
            "signatures",
            Map.of("by", "WORKER", "signedOn", today().toString(), "proof", TELLING))
        .then()
        .statusCode(200);
    move(
            OFFICER,
            id,
            "failure",
            Map.of("reasons", List.of("WENT_BACK_ON_IT"), "note", "拨打 " + Canaries.PHONE))
        .then()
        .statusCode(200);
    for (String part : List.of("steps", "sessions", "timers")) {
      as(WORKER).get(MEDIATIONS + "/" + id + "/" + part).then().statusCode(200);
    }
    Map<String, Object> opinion =
        new LinkedHashMap<>(
            Map.of(
                "kind", "OPINION",
                "employerName", "某公司",
                "addressee", "某公司",
                "subject", "关于支付工资的意见",
                "facts", TELLING,
                "demands", "汇入 " + Canaries.CARD,
                "law", "劳动法"));
    post(OFFICER, "/api/instruments", opinion).then().statusCode(201);
    opinion.put("subject", "联系 " + Canaries.PHONE);
    post(OFFICER, "/api/instruments", opinion).then().statusCode(400);
  }

  @Override
  protected List<Door> doors() {
    return List.of(new Door(WORKER, MEDIATIONS), new Door(OFFICER, "/api/instruments"));
  }
}
