package org.workershome.petition.mediation;

import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.newKey;
import static org.workershome.petition.support.Api.post;
import static org.workershome.petition.support.Cases.today;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.testing.Tokens;

/** Mediations at some point of their course, as tests need them. */
final class MediationCases {
  static final String MEDIATIONS = "/api/mediations";
  static final String WORKER = "energy.worker";
  static final String OFFICER = "energy.petition-officer";
  static final String HANDLER = "energy.case-handler";
  static final String LEADER = "energy.leader";
  static final String MEDIATOR = "energy.mediator";
  static final String EMPLOYER = "重庆某建筑有限公司";

  private MediationCases() {}

  static Map<String, Object> claim() {
    Map<String, Object> claim = new LinkedHashMap<>();
    claim.put("matter", "WAGE_ARREARS");
    claim.put("facts", "公司拖欠本人三个月工资，请求支付。");
    claim.put("employer", Map.of("name", EMPLOYER));
    claim.put("amountClaimed", money("18600.00"));
    return claim;
  }

  static Map<String, Object> money(String amount) {
    return Map.of("amount", amount, "currency", "CNY");
  }

  static Map<String, Object> application(Map<String, Object> claim) {
    return Map.of("name", "张三", "phone", "13800005678", "claim", claim);
  }

  /** As it is entered for somebody at the counter. */
  static Map<String, Object> entered(Map<String, Object> claim) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("name", "李四");
    body.put("phone", "13800005679");
    body.put("form", "ORAL");
    body.put("claim", claim);
    return body;
  }

  /** Of {@link #WORKER}; its id. */
  static String applied() {
    return post(WORKER, MEDIATIONS, application(claim()))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** On paper, which lay here for so many days. */
  static String receivedAgo(int days) {
    Map<String, Object> body = entered(claim());
    body.put("form", "WRITTEN");
    body.put("receivedOn", today().minusDays(days).toString());
    return post(OFFICER, MEDIATIONS + "/counter", body).then().statusCode(201).extract().path("id");
  }

  static Response read(String account, String id) {
    return as(account).get(MEDIATIONS + "/" + id);
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
        .post(MEDIATIONS + "/" + id + "/" + move);
  }

  /** A new body of a township, and in it a mediator with the account {@link #MEDIATOR}; his id. */
  static String mediator() {
    return mediator(
        Tokens.personRefOf(MEDIATOR), null, today().minusDays(30), today().plusYears(1));
  }

  static String mediator(
      @Nullable String personRef, @Nullable String employer, LocalDate from, LocalDate until) {
    String body =
        post(
                LEADER,
                MEDIATIONS + "/committees",
                Map.of(
                    "name", "街道劳动争议调解委员会",
                    "kind", "TOWNSHIP",
                    "chair", "王主任",
                    "chairBasis", "UNION_MEMBER"))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    Map<String, Object> mediator = new LinkedHashMap<>();
    mediator.put("name", "赵调解");
    mediator.put("termFrom", from.toString());
    mediator.put("termUntil", until.toString());
    if (personRef != null) {
      mediator.put("personRef", personRef);
    }
    if (employer != null) {
      mediator.put("employer", Map.of("name", employer));
    }
    return post(LEADER, MEDIATIONS + "/committees/" + body + "/mediators", mediator)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  static Response assign(String id, String mediator) {
    return move(OFFICER, id, "mediator", Map.of("mediatorId", mediator));
  }

  /** With a mediator. */
  static String underWay() {
    String id = applied();
    assign(id, mediator()).then().statusCode(200);
    return id;
  }

  static Map<String, Object> agreement() {
    return Map.of(
        "subjects", List.of("PAY_ARREARS"),
        "terms", "公司分两期支付所欠工资。",
        "amount", money("18600.00"),
        "instalments",
            List.of(
                Map.of("dueOn", today().plusDays(2).toString(), "amount", money("10000.01")),
                Map.of("dueOn", today().plusDays(40).toString(), "amount", money("8599.99"))));
  }

  static Response sign(String id, String by) {
    return move(
        OFFICER,
        id,
        "signatures",
        Map.of("by", by, "signedOn", today().toString(), "proof", "协议书原件"));
  }

  /** Agreed, and signed by all four. */
  static String effective() {
    String id = underWay();
    move(MEDIATOR, id, "agreement", agreement()).then().statusCode(200);
    for (String by : List.of("WORKER", "EMPLOYER", "MEDIATOR", "BODY")) {
      sign(id, by).then().statusCode(200);
    }
    return id;
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
