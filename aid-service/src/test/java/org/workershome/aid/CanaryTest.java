package org.workershome.aid;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.workershome.aid.support.Aid.as;
import static org.workershome.aid.support.Aid.decide;
import static org.workershome.aid.support.Aid.draftOf;
import static org.workershome.aid.support.Aid.newKey;
import static org.workershome.aid.support.Aid.post;
import static org.workershome.aid.support.Aid.referred;
import static org.workershome.aid.support.Aid.yuan;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.workershome.aid.support.Aid;
import org.workershome.aid.support.BankFile;
import org.workershome.aid.support.ServiceTest;
import org.workershome.kit.testing.Canaries;
import org.workershome.kit.testing.CanarySuite;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Tokens;

/** A household of canaries is filed, paid, sent back and revealed. */
@ServiceTest
class CanaryTest extends CanarySuite {
  private static final String CLERK = "energy.aid-clerk";

  @Override
  protected void work() {
    String household = filedHousehold();
    String fund = Aid.fund("1000.00");
    for (int i = 0; i < 2; i++) {
      String grant =
          "/api/aid/grants/"
              + post(
                      CLERK,
                      "/api/aid/grants",
                      Map.of(
                          "householdId",
                          household.substring(household.lastIndexOf('/') + 1),
                          "fundId",
                          fund,
                          "amount",
                          yuan("100.00"),
                          "reason",
                          "汇至 " + Canaries.CARD))
                  .then()
                  .statusCode(201)
                  .extract()
                  .<String>path("id");
      Aid.approve("energy.aid-approver", grant).then().statusCode(200);
    }
    pay(fund);
    for (String field : List.of("headCitizenId", "phone", "bankCard", "members[1].citizenId")) {
      as(CLERK)
          .body(Map.of("field", field, "purpose", "VERIFICATION", "reason", "核对 " + Canaries.PHONE))
          .post(household + "/reveal");
    }
    as(CLERK)
        .body(Map.of("field", Canaries.CITIZEN_ID, "purpose", Canaries.CARD, "reason", "x"))
        .post(household + "/reveal")
        .then()
        .statusCode(400);
    revealTheChild(household);
    consent(household);
    holdAndDelegate(household);
    refuse(household, fund);
  }

  /** A minor's number, after somebody else's approval. */
  private static void revealTheChild(String household) {
    String field = "members[1].citizenId";
    String request =
        "/api/aid/reveal-approvals/"
            + post(
                    CLERK,
                    "/api/aid/reveal-approvals",
                    Map.of(
                        "recordType",
                        "household",
                        "recordId",
                        id(household),
                        "field",
                        field,
                        "purpose",
                        "VERIFICATION",
                        "reason",
                        "核对 " + Canaries.CHILD_ID))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
    decide(
            "city.security-admin",
            request,
            "decision",
            Map.of("outcome", "GRANT", "note", "已电话 " + Canaries.PHONE))
        .then()
        .statusCode(200);
    as(CLERK)
        .body(
            Map.of("field", field, "purpose", "VERIFICATION", "reason", "核对 " + Canaries.CHILD_ID))
        .post(household + "/reveal")
        .then()
        .statusCode(200)
        .body("value", equalTo(Canaries.CHILD_ID));
  }

  private static void consent(String household) {
    String person =
        Superuser.ofTheRunningTest()
            .texts("select person_ref from household where id = ?::uuid", id(household))
            .getFirst();
    Map<String, Object> paper =
        new HashMap<>(
            Map.of(
                "purpose", "PAY_BY_BANK",
                "personRef", person,
                "textVersion", "2026-1",
                "scanReference", "2026/YH-0099",
                "underFourteen", false));
    String consent =
        post(CLERK, "/api/aid/consents/paper", paper).then().statusCode(201).extract().path("id");
    paper.put("textVersion", Canaries.CARD);
    post(CLERK, "/api/aid/consents/paper", paper).then().statusCode(not(201));
    paper.put("scanReference", "扫描 " + Canaries.PHONE);
    post(CLERK, "/api/aid/consents/paper", paper).then().statusCode(400);
    post(
            CLERK,
            "/api/aid/consents/" + consent + "/withdrawal",
            Map.of("scanReference", "撤回 " + Canaries.CITIZEN_ID))
        .then()
        .statusCode(400);
  }

  private static void holdAndDelegate(String household) {
    String hold =
        "/api/aid/retention/holds/"
            + post(
                    "city.security-admin",
                    "/api/aid/retention/holds",
                    Map.of(
                        "recordType",
                        "household",
                        "recordId",
                        id(household),
                        "reason",
                        "诉讼，当事人 " + Canaries.CITIZEN_ID))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
    post("city.security-admin", hold + "/lifting", Map.of("reason", "已结案，电话 " + Canaries.PHONE))
        .then()
        .statusCode(200);
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    post(
            "energy.aid-approver",
            "/api/aid/delegations",
            Map.of(
                "delegatePersonRef",
                Tokens.personRefOf("energy.leader"),
                "from",
                today.toString(),
                "to",
                today.toString(),
                "reason",
                "出差，电话 " + Canaries.PHONE))
        .then()
        .statusCode(201);
  }

  private static void refuse(String household, String fund) {
    String grant = Aid.proposed(id(household), fund, "100.00");
    String hash =
        as("energy.aid-approver").get(grant).then().statusCode(200).extract().path("contentHash");
    Map<String, Object> refusal = new HashMap<>(Map.of("outcome", "REFUSE", "contentHash", hash));
    refusal.put("reason", "账号 " + Canaries.CARD + " 有误");
    decide("energy.aid-approver", grant, "approval", refusal).then().statusCode(400);
    refusal.remove("reason");
    decide("energy.aid-approver", grant, "approval", refusal).then().statusCode(200);
    post(
            "energy.aid-approver",
            "/api/aid/approvals/" + newKey() + "/decision",
            Map.of("outcome", "REJECT", "contentHash", hash, "reason", Canaries.CITIZEN_ID))
        .then()
        .statusCode(not(200));
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String filedHousehold() {
    String path = draftOf(referred("person-" + newKey()));
    Map<String, Object> body = new HashMap<>(Aid.particulars(Canaries.CITIZEN_ID));
    body.put("bankCard", Canaries.CARD);
    body.put("phone", Canaries.PHONE);
    body.put(
        "members",
        List.of(
            Map.of("name", "金丝雀", "relation", "SELF"),
            Map.of("name", "金小雀", "relation", "CHILD", "citizenId", Canaries.CHILD_ID)));
    particulars(path, body).then().statusCode(200);
    decide(CLERK, path, "submission", Map.of()).then().statusCode(200);
    decide(
            "energy.aid-reviewer",
            path,
            "review",
            Map.of("outcome", "PASS", "opinion", "身份证 " + Canaries.CITIZEN_ID + " 属实"))
        .then()
        .statusCode(200);
    Aid.approveFile(path).then().statusCode(200);
    Aid.consented(path.substring(path.lastIndexOf('/') + 1));
    // Again, on another file: who is on one already is told nothing of it.
    particulars(draftOf(referred("person-" + newKey())), body).then().statusCode(409);
    return path;
  }

  private static Response particulars(String path, Map<String, Object> body) {
    return as(CLERK)
        .header("Idempotency-Key", newKey())
        .header("If-Match", "\"1\"")
        .body(body)
        .put(path + "/particulars");
  }

  private static void pay(String fund) {
    String batch = Aid.batch(fund);
    List<String> lines = Aid.lines(Aid.file(batch));
    Map<String, String> outcomes = new LinkedHashMap<>();
    lines.forEach(line -> outcomes.put(line, "SETTLED"));
    BankFile.answer(batch, outcomes).then().statusCode(200);
    Aid.bank()
        .header("Idempotency-Key", newKey())
        .body(Map.of("lineId", lines.getFirst(), "reason", "账号 " + Canaries.CARD + " 已销户"))
        .post("/api/aid/bank/returns")
        .then()
        .statusCode(200);
    as("energy.cashier")
        .accept("text/csv, application/json")
        .body(Map.of("purpose", "PAYMENT", "reason", "核对 " + Canaries.CARD))
        .post("/api/aid/payment-batches/" + batch + "/file")
        .then()
        .statusCode(200);
  }

  @Override
  protected List<Door> doors() {
    return List.of(
        new Door(CLERK, "/api/aid/grants"),
        new Door("energy.cashier", "/api/aid/funds"),
        new Door("energy.cashier", "/api/aid/payment-batches"),
        new Door(CLERK, "/api/aid/consents/paper"),
        new Door(CLERK, "/api/aid/reveal-approvals"),
        new Door("city.security-admin", "/api/aid/retention/holds"),
        new Door("energy.aid-approver", "/api/aid/delegations"),
        new Door("city.system-admin", "/api/aid/approval-policies"),
        new Door("energy.aid-clerk", "/api/aid/publicities"),
        new Door("energy.aid-approver", "/api/aid/approvals/simulation"));
  }

  /** Numbers where references and days belong. */
  @Override
  protected List<Foreign> foreign() {
    String id = Canaries.CITIZEN_ID;
    return List.of(
        new Foreign(
            "workershome.petition",
            Aid.REFERRED,
            List.of(
                "{\"petitionId\":\"" + id + "\",\"personRef\":\"p\",\"unionPath\":\"CQ\"}",
                "{\"petitionId\":\""
                    + newKey()
                    + "\",\"personRef\":\"p\",\"unionPath\":\""
                    + id
                    + " "
                    + Canaries.CARD
                    + "\"}")),
        new Foreign(
            "workershome.competition",
            "org.workershome.competition.honour.conferred.v1",
            List.of(
                "{\"honourId\":\""
                    + newKey()
                    + "\",\"unionPath\":\"CQ\",\"personRef\":\"p\",\"awardType\":\"MODEL_WORKER\","
                    + "\"level\":\"CITY\",\"decisionNumber\":\"1\",\"conferredOn\":\""
                    + id
                    + "\"}")));
  }
}
