package org.workershome.petition;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.hamcrest.Matchers.not;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.decide;
import static org.workershome.petition.support.Api.newKey;
import static org.workershome.petition.support.Api.path;
import static org.workershome.petition.support.Api.post;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.testing.Canaries;
import org.workershome.kit.testing.CanarySuite;
import org.workershome.kit.testing.Tokens;
import org.workershome.petition.support.Api;
import org.workershome.petition.support.ServiceTest;

/** A petition full of canaries is handed in, registered, answered and referred. */
@ServiceTest
class CanaryTest extends CanarySuite {
  private static final String WORKER = "energy.worker";
  private static final String OFFICER = "energy.petition-officer";

  @Override
  protected void work() {
    Map<String, Object> body = Api.petition();
    body.put("title", "拖欠工资 " + Canaries.PHONE);
    body.put("text", "本人 " + Canaries.CITIZEN_ID + "，工资卡 " + Canaries.CARD + "，请查。");
    body.put("contactPhone", Canaries.PHONE);
    String id = Api.submitted(WORKER, body);
    decide(OFFICER, id, "registration", Map.of()).then().statusCode(200);
    decide(
            OFFICER,
            id,
            "statutory-route",
            Map.of("routes", List.of("MEDIATION"), "explanation", "电话 " + Canaries.PHONE))
        .then()
        .statusCode(201);
    decide(
            OFFICER,
            id,
            "hardship-referral",
            Map.of("reason", "身份证 " + Canaries.CITIZEN_ID, "householdSize", 3, "consent", true))
        .then()
        .statusCode(400);
    decide(OFFICER, id, "hardship-referral", Api.referral()).then().statusCode(200);
    as(WORKER).get(path(id) + "/timeline").then().statusCode(200);
    as(OFFICER).get(path(id)).then().statusCode(200);
    Map<String, Object> claim =
        Map.of(
            "matter",
            "WAGES",
            "facts",
            "本人 " + Canaries.CITIZEN_ID + "，电话 " + Canaries.PHONE,
            "employer",
            Map.of("name", "某公司"));
    post(WORKER, "/api/legal-aid", Map.of("name", "张三", "phone", Canaries.PHONE, "claim", claim))
        .then()
        .statusCode(201);
    // Mistyped by one digit, in the field that it is for.
    body.put("contactPhone", Canaries.PHONE + "1");
    post(WORKER, Api.PETITIONS, body).then().statusCode(400);
    body.put("contactPhone", Canaries.PHONE);
    body.put("employer", Map.of("name", "某公司", "creditCode", Canaries.CITIZEN_ID));
    post(WORKER, Api.PETITIONS, body).then().statusCode(400);
    transferBetweenOrgans();
    addMaterial();
    serveNotice();
    lookFor();
    tellAndSupervise(id);
  }

  /** What an organ transfers, and what is sent to one. */
  private static void transferBetweenOrgans() {
    String bureau = Tokens.ofMachine("agency-letters-and-visits").bearer();
    Map<String, Object> sent = new LinkedHashMap<>();
    sent.put("reference", "渝信转 " + Canaries.CITIZEN_ID);
    sent.put("union", "CQ.ENERGY");
    sent.put(
        "petitioner",
        Map.of("name", "张三", "citizenId", Canaries.CITIZEN_ID, "phone", Canaries.PHONE));
    sent.put("category", "CLAIM");
    sent.put("matter", "OTHER");
    sent.put("title", "宿舍 " + Canaries.PHONE);
    sent.put("text", "本人 " + Canaries.CITIZEN_ID + "，工资卡 " + Canaries.CARD);
    sent.put("employerName", "某公司");
    sent.put("confidential", false);
    sent.put("urgent", false);
    transferIn(bureau, sent).then().statusCode(400);
    sent.put("reference", "渝信转 " + newKey().replaceAll("\\d", "x"));
    String id = transferIn(bureau, sent).then().statusCode(201).extract().path("petitionId");
    decide(OFFICER, id, "registration", Map.of()).then().statusCode(200);
    decide(OFFICER, id, "organ-feedback", Map.of("text", "已告知 " + Canaries.PHONE))
        .then()
        .statusCode(201);
    Map<String, Object> out =
        Map.of("organ", "LETTERS_AND_VISITS", "at", "CQ", "requirement", "请处理", "consent", true);
    String transfer =
        decide(OFFICER, id, "organ-transfers", out).then().statusCode(201).extract().path("id");
    RestAssured.given()
        .header("Authorization", bureau)
        .header("Idempotency-Key", newKey())
        .contentType("application/json")
        .body(Map.of("text", "已电话答复 " + Canaries.PHONE))
        .post("/api/petition/agency/transfers-out/" + transfer + "/feedback")
        .then()
        .statusCode(200);
  }

  private static Response transferIn(String machine, Map<String, Object> body) {
    return RestAssured.given()
        .header("Authorization", machine)
        .header("Idempotency-Key", newKey())
        .contentType("application/json")
        .body(body)
        .post("/api/petition/agency/transfers-in");
  }

  /** A file's name and content are the petitioner's own. */
  private static void addMaterial() {
    String files = path(Api.submitted(WORKER)) + "/attachments";
    String name = "身份证" + Canaries.CITIZEN_ID + ".pdf";
    byte[] content = ("%PDF-1.7 " + Canaries.CARD).getBytes(US_ASCII);
    String file =
        upload(files, "application/pdf", name, content).then().statusCode(201).extract().path("id");
    as(OFFICER).accept("*/*").get(files + "/" + file + "/content").then().statusCode(200);
    odd(WORKER)
        .contentType("application/pdf")
        .queryParam("name", name)
        .body(Canaries.PHONE.getBytes(US_ASCII))
        .post(files)
        .then()
        .statusCode(not(201));
    odd(WORKER)
        .contentType("image/" + Canaries.CARD)
        .queryParam("name", name)
        .body(content)
        .post(files)
        .then()
        .statusCode(not(201));
    post(WORKER, files + "/" + file + "/removal", Map.of("reason", "误传 " + Canaries.CITIZEN_ID))
        .then()
        .statusCode(200);
  }

  private static Response upload(String files, String type, String name, byte[] content) {
    return as(WORKER)
        .header("Idempotency-Key", newKey())
        .contentType(type)
        .queryParam("name", name)
        .body(content)
        .post(files);
  }

  private static void serveNotice() {
    String id = Api.registered();
    String notice =
        decide(OFFICER, id, "statutory-route", Api.allRoutes())
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    Map<String, Object> serving =
        new LinkedHashMap<>(
            Map.of(
                "method",
                "BY_HAND",
                "outcome",
                "SERVED",
                "servedOn",
                LocalDate.now(ZoneId.of("Asia/Shanghai")).toString(),
                "receiver",
                "金丝雀 " + Canaries.CITIZEN_ID,
                "proof",
                "签收，电话 " + Canaries.PHONE));
    String servings = path(id) + "/notices/" + notice + "/servings";
    post(OFFICER, servings, serving).then().statusCode(201);
    serving.put("proofSha256", Canaries.CARD);
    post(OFFICER, servings, serving).then().statusCode(400);
    as(WORKER).get(path(id) + "/messages").then().statusCode(200);
  }

  private static void lookFor() {
    for (String canary : List.of(Canaries.CITIZEN_ID, Canaries.CARD, Canaries.PHONE)) {
      as(OFFICER)
          .body(Map.of("query", canary))
          .post(Api.PETITIONS + "/search")
          .then()
          .statusCode(200);
      odd(OFFICER).get(Api.PETITIONS + "/search?query=" + canary).then().statusCode(not(200));
      odd("city.auditor").get("/api/petition/audit?personRef=" + canary);
      odd("city.auditor").get("/api/petition/audit?recordId=" + canary);
      odd(OFFICER).get("/api/unions?under=" + canary);
    }
  }

  private static void tellAndSupervise(String petition) {
    odd(WORKER)
        .body(Map.of("channel", "SMS", "wanted", true, "quietFrom", Canaries.PHONE))
        .put("/api/petition/notify-preferences")
        .then()
        .statusCode(not(200));
    as(OFFICER).get("/api/petition/notify-tasks").then().statusCode(200);
    odd(OFFICER)
        .body(Map.of("outcome", "TOLD", "note", "打了 " + Canaries.PHONE))
        .post("/api/petition/notify-tasks/" + Ids.next() + "/done")
        .then()
        .statusCode(not(200));
    as(OFFICER).get(path(petition) + "/timers").then().statusCode(200);
    odd(OFFICER).get(path(Canaries.CITIZEN_ID) + "/timers").then().statusCode(404);
  }

  /** Requests that no contract knows. */
  private static RequestSpecification odd(String account) {
    return RestAssured.given()
        .header("Authorization", Tokens.bearer(account))
        .header("Idempotency-Key", newKey())
        .contentType("application/json");
  }

  @Override
  protected List<Door> doors() {
    return List.of(new Door(WORKER, Api.PETITIONS), new Door(OFFICER, Api.PETITIONS + "/search"));
  }

  /** Numbers where references, moments and codes belong. */
  @Override
  protected List<Foreign> foreign() {
    String id = Canaries.CITIZEN_ID;
    return List.of(
        new Foreign(
            "workershome.aid",
            "org.workershome.aid.application.decided.v1",
            List.of(
                "{\"petitionId\":\"" + id + "\",\"outcome\":\"APPROVE\"}",
                "{\"petitionId\":\"" + Ids.next() + "\",\"outcome\":\"" + id + "\"}")),
        new Foreign(
            "workershome.aid",
            "org.workershome.aid.payment.settled.v1",
            List.of(
                "{\"petitionId\":\""
                    + Ids.next()
                    + "\",\"amount\":{\"amount\":\""
                    + Canaries.CARD
                    + ".5.5\",\"currency\":\"CNY\"}}")),
        new Foreign(
            "workershome.directory.members",
            "org.workershome.directory.member.v1",
            List.of(
                "{\"memberships\":[{\"from\":\""
                    + id
                    + "\",\"union\":\""
                    + Canaries.PHONE
                    + "\"}]}")),
        new Foreign(
            "workershome.directory.unions",
            "org.workershome.directory.union.v1",
            List.of(
                "{\"code\":\"" + id + "\",\"kind\":\"" + Canaries.CARD + "\",\"periods\":[]}")));
  }
}
