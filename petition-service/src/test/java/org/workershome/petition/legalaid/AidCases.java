package org.workershome.petition.legalaid;

import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.newKey;
import static org.workershome.petition.support.Api.post;

import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.workershome.kit.testing.Tokens;

/** Legal aid at some point of its course, as tests need it. */
final class AidCases {
  static final String AID = "/api/legal-aid";
  static final String WORKER = "energy.worker";
  static final String OFFICER = "energy.petition-officer";
  static final String HANDLER = "energy.case-handler";
  static final String LEADER = "energy.leader";
  static final String LAWYER = "energy.lawyer";
  static final String CITY_LEADER = "city.leader";

  private static final AtomicLong LICENCES = new AtomicLong(15_001_201_810_000_001L);

  private AidCases() {}

  static Map<String, Object> claim(String matter) {
    Map<String, Object> claim = new LinkedHashMap<>();
    claim.put("matter", matter);
    claim.put("facts", "公司拖欠本人三个月工资。");
    claim.put("employer", Map.of("name", "重庆某建筑有限公司"));
    claim.put("amountClaimed", Map.of("amount", "18600.00", "currency", "CNY"));
    return claim;
  }

  static Map<String, Object> application(Map<String, Object> claim) {
    return Map.of("name", "张三", "phone", "13800005678", "claim", claim);
  }

  /** Of {@link #WORKER}, about wages, without any waiver; its id. */
  static String applied() {
    return applied(claim("WAGES"));
  }

  static String applied(Map<String, Object> claim) {
    return post(WORKER, AID, application(claim)).then().statusCode(201).extract().path("id");
  }

  static Response read(String account, String id) {
    return as(account).get(AID + "/" + id);
  }

  static String etag(String account, String id) {
    return read(account, id).then().statusCode(200).extract().header("ETag");
  }

  /** A move on the case as it is now. */
  static Response move(String account, String id, String move, Object body) {
    return as(account)
        .header("Idempotency-Key", newKey())
        .header("If-Match", etag(account, id))
        .body(body)
        .post(AID + "/" + id + "/" + move);
  }

  static Map<String, Object> because(String reason) {
    return Map.of("reason", reason);
  }

  /** Of a waiver that the applicant declared himself. */
  static Map<String, Object> confirming() {
    return Map.of("reason", "材料齐全", "declaredWaiver", "CONFIRMED");
  }

  static Map<String, Object> pledge() {
    return Map.of("method", "PLEDGE", "evidence", "经济困难承诺书 2026-015");
  }

  /** Taken on by {@link #OFFICER}, means by pledge. */
  static String accepted() {
    String id = applied();
    move(OFFICER, id, "means-check", pledge()).then().statusCode(200);
    move(OFFICER, id, "acceptance", because("材料齐全")).then().statusCode(200);
    return id;
  }

  static String granted() {
    String id = accepted();
    move(LEADER, id, "grant", because("符合条件")).then().statusCode(200);
    return id;
  }

  /** With a lawyer of its own, whose account is {@link #LAWYER}. */
  static String assigned() {
    String id = granted();
    assign(id, lawyer(5)).then().statusCode(200);
    return id;
  }

  static Response assign(String id, String lawyer) {
    return move(OFFICER, id, "assignment", Map.of("lawyerId", lawyer));
  }

  /** A new lawyer on the roster of CQ.ENERGY; his id. */
  static String lawyer(int capacity) {
    return post(HANDLER, AID + "/lawyers", lawyerBody(capacity))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  static Map<String, Object> lawyerBody(int capacity) {
    return Map.of(
        "name",
        "李律师",
        "licence",
        Long.toString(LICENCES.getAndIncrement()),
        "firm",
        "重庆某律师事务所",
        "fields",
        List.of("WAGES", "WORK_INJURY"),
        "capacity",
        capacity,
        "personRef",
        Tokens.personRefOf(LAWYER));
  }
}
