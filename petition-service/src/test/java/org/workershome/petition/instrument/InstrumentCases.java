package org.workershome.petition.instrument;

import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.newKey;
import static org.workershome.petition.support.Api.post;
import static org.workershome.petition.support.Cases.today;

import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/** Instruments at some point of their course, as tests need them. */
final class InstrumentCases {
  static final String INSTRUMENTS = "/api/instruments";
  static final String OFFICER = "energy.petition-officer";
  static final String LEADER = "energy.leader";

  private InstrumentCases() {}

  static Map<String, Object> opinion() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("kind", "OPINION");
    body.put("employerName", "重庆某建筑有限公司");
    body.put("addressee", "重庆某建筑有限公司");
    body.put("subject", "关于依法支付劳动报酬的意见");
    body.put("facts", "经查，公司拖欠三十名职工两个月工资。");
    body.put("demands", "请于答复期限内足额支付。");
    body.put("law", "劳动法 第五十条");
    return body;
  }

  static Map<String, Object> advice(String opinion) {
    Map<String, Object> body = opinion();
    body.remove("employerName");
    body.put("kind", "ADVICE");
    body.put("opinionId", opinion);
    body.put("addressee", "渝中区劳动保障监察大队");
    return body;
  }

  static Map<String, Object> served(boolean received) {
    return Map.of(
        "servedOn",
        today().toString(),
        "method",
        "BY_HAND",
        "received",
        received,
        "proof",
        "送达回证7");
  }

  static Map<String, Object> answer(String what) {
    return Map.of("answer", what, "answeredOn", today().toString(), "text", "将于本月底前支付。");
  }

  static String drafted(Map<String, Object> body) {
    return post(OFFICER, INSTRUMENTS, body).then().statusCode(201).extract().path("id");
  }

  static String issued() {
    String id = drafted(opinion());
    move(LEADER, id, "issue", Map.of("signerPost", "CHAIR")).then().statusCode(200);
    return id;
  }

  static Response move(String account, String id, String move, Object body) {
    String etag =
        as(account).get(INSTRUMENTS + "/" + id).then().statusCode(200).extract().header("ETag");
    return as(account)
        .header("Idempotency-Key", newKey())
        .header("If-Match", etag)
        .body(body)
        .post(INSTRUMENTS + "/" + id + "/" + move);
  }

  /** An accusation of {@code energy.worker}'s, past his union to the one above; its id. */
  static String accused() {
    return post(
            "energy.worker",
            "/api/petitions/accusations",
            Map.of(
                "title", "工会经费被挪用",
                "text", "分管人员将经费用于个人。",
                "employerName", "重庆某矿业有限公司"))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }
}
