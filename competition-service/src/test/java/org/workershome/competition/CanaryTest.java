package org.workershome.competition;

import static org.workershome.competition.support.Api.COMMISSION;
import static org.workershome.competition.support.Api.HONOURS;
import static org.workershome.competition.support.Api.NOMINATOR;
import static org.workershome.competition.support.Api.REVIEWER;
import static org.workershome.competition.support.Api.SUGGESTIONS;
import static org.workershome.competition.support.Api.VERIFIER;
import static org.workershome.competition.support.Api.WORKER;
import static org.workershome.competition.support.Api.anyone;
import static org.workershome.competition.support.Api.as;
import static org.workershome.competition.support.Api.benefit;
import static org.workershome.competition.support.Api.conferral;
import static org.workershome.competition.support.Api.decide;
import static org.workershome.competition.support.Api.honourPath;
import static org.workershome.competition.support.Api.newDecision;
import static org.workershome.competition.support.Api.newKey;
import static org.workershome.competition.support.Api.nominated;
import static org.workershome.competition.support.Api.nomination;
import static org.workershome.competition.support.Api.post;
import static org.workershome.competition.support.Api.suggestion;
import static org.workershome.competition.support.Api.suggestionPath;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.workershome.competition.support.ServiceTest;
import org.workershome.kit.testing.Canaries;
import org.workershome.kit.testing.CanarySuite;

/** A suggestion and an honour full of canaries go all their ways, objections included. */
@ServiceTest
class CanaryTest extends CanarySuite {
  private static final String STAFF = "/api/competition/publicities";
  private static final String SHOWN = "/api/honours/publicities";
  private static final String SCREENER = "city.award-reviewer";

  @Override
  protected void work() {
    suggest();
    honour();
  }

  private static void suggest() {
    Map<String, Object> body = suggestion();
    body.put("title", "改造叶片 " + Canaries.PHONE);
    body.put("text", "联系 " + Canaries.CITIZEN_ID + "，奖金打到 " + Canaries.CARD);
    String path =
        suggestionPath(post(WORKER, SUGGESTIONS, body).then().statusCode(201).extract().path("id"));
    decide(
            REVIEWER,
            path,
            "review",
            Map.of("outcome", "ADOPT", "reason", "已与本人核对 " + Canaries.CITIZEN_ID))
        .then()
        .statusCode(200);
    String id = path.substring(path.lastIndexOf('/') + 1);
    decide(REVIEWER, path, "benefit", benefit(id, "120000.00")).then().statusCode(200);
    Map<String, Object> verification = new LinkedHashMap<>();
    verification.put("outcome", "CONFIRM");
    verification.put("verifiedBenefit", Map.of("amount", "118000.00", "currency", "CNY"));
    verification.put("opinion", "汇至 " + Canaries.CARD);
    decide(VERIFIER, path, "verification", verification).then().statusCode(200);
  }

  private static void honour() {
    Map<String, Object> body = nomination();
    body.put("unit", "机修车间 " + Canaries.PHONE);
    body.put("deed", "身份证 " + Canaries.CITIZEN_ID);
    String id = post(NOMINATOR, HONOURS, body).then().statusCode(201).extract().path("id");
    // Numbers are not shown to everybody.
    post(NOMINATOR, STAFF, Map.of("kind", "honour", "subjectId", id)).then().statusCode(422);
    String publicity =
        post(NOMINATOR, STAFF, Map.of("kind", "honour", "subjectId", nominated()))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    as(NOMINATOR)
        .header("Idempotency-Key", newKey())
        .header("If-Match", as(NOMINATOR).get(STAFF + "/" + publicity).header("ETag"))
        .body(Map.of("nothingOfHealth", true))
        .post(STAFF + "/" + publicity + "/publication")
        .then()
        .statusCode(200);
    objectTo(publicity);
    decide(COMMISSION, honourPath(id), "conferral", conferral(newDecision()));
    // A number where a reference belongs, and a decision's number that is none.
    body.put("personRef", Canaries.CITIZEN_ID + Canaries.CARD + "/" + Canaries.PHONE);
    body.remove("deed");
    post(NOMINATOR, HONOURS, body).then().statusCode(400);
  }

  /** From whom it comes, and what he says, is for the screener alone. */
  private static void objectTo(String publicity) {
    String objection =
        anyone()
            .header("Idempotency-Key", newKey())
            .body(
                Map.of(
                    "line",
                    1,
                    "text",
                    "他的身份证 " + Canaries.CITIZEN_ID + " 是冒用的",
                    "named",
                    true,
                    "name",
                    "金丝雀",
                    "contact",
                    Canaries.PHONE))
            .post(SHOWN + "/" + publicity + "/objections")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    anyone()
        .header("Idempotency-Key", newKey())
        .body(Map.of("line", Canaries.CARD, "text", Canaries.PHONE))
        .post(SHOWN + "/" + publicity + "/objections")
        .then()
        .statusCode(400);
    String full = STAFF + "/" + publicity + "/objections/" + objection;
    as(SCREENER).get(full).then().statusCode(200);
    as(SCREENER)
        .header("Idempotency-Key", newKey())
        .header("If-Match", "\"1\"")
        .body(Map.of("verified", false, "reason", "已电话核实 " + Canaries.PHONE))
        .post(full + "/screening")
        .then()
        .statusCode(422);
    as(SCREENER)
        .header("Idempotency-Key", newKey())
        .header("If-Match", "\"1\"")
        .body(Map.of("verified", false, "reason", "已核实"))
        .post(full + "/screening")
        .then()
        .statusCode(200);
    anyone().accept("text/html").get(SHOWN + "/" + publicity + "/notice").then().statusCode(200);
  }

  @Override
  protected List<Door> doors() {
    return List.of(
        new Door(WORKER, SUGGESTIONS), new Door(NOMINATOR, HONOURS), new Door(NOMINATOR, STAFF));
  }
}
