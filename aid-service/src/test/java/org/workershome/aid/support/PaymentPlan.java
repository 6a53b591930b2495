package org.workershome.aid.support;

import static org.workershome.aid.support.Aid.approve;
import static org.workershome.aid.support.Aid.approveFile;
import static org.workershome.aid.support.Aid.as;
import static org.workershome.aid.support.Aid.bank;
import static org.workershome.aid.support.Aid.citizenId;
import static org.workershome.aid.support.Aid.consented;
import static org.workershome.aid.support.Aid.decide;
import static org.workershome.aid.support.Aid.draftOf;
import static org.workershome.aid.support.Aid.newKey;
import static org.workershome.aid.support.Aid.post;
import static org.workershome.aid.support.Aid.proposed;
import static org.workershome.aid.support.Aid.referred;
import static org.workershome.aid.support.Aid.yuan;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.workershome.kit.testing.Superuser;

/**
 * A plan and what it pays.
 *
 * @param grants ids, in the order of the lines
 */
public record PaymentPlan(String path, String fund, List<String> households, List<String> grants) {
  public static final String PLANS = "/api/aid/payment-plans";
  public static final String CASHIER = "energy.cashier";
  public static final String APPROVER = "energy.aid-approver";

  /** A draft for so many households of 100.00 yuan each, in files of so many lines. */
  public static PaymentPlan drafted(int person, int households, String kind, int linesPerFile) {
    String fund = Aid.fund("10000.00");
    List<String> ids = new ArrayList<>();
    List<String> grants = new ArrayList<>();
    for (int i = 0; i < households; i++) {
      ids.add(filed(person + i));
      grants.add(granted(ids.getLast(), fund, "100.00"));
    }
    String path =
        draft(fund, BankProfile.inForce(kind, linesPerFile), households, households + "00.00")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    return new PaymentPlan(path.substring(path.indexOf("/api")), fund, ids, grants);
  }

  /** On file with a card of his own, and agreed to be paid by the bank. */
  public static String filed(int person) {
    String path = draftOf(referred("person-" + newKey()));
    Map<String, Object> particulars = new HashMap<>(Aid.particulars(citizenId(person)));
    particulars.put("bankCard", card(person));
    as("energy.aid-clerk")
        .header("Idempotency-Key", newKey())
        .header("If-Match", "\"1\"")
        .body(particulars)
        .put(path + "/particulars")
        .then()
        .statusCode(200);
    decide("energy.aid-clerk", path, "submission", Map.of()).then().statusCode(200);
    decide("energy.aid-reviewer", path, "review", Map.of("outcome", "PASS", "opinion", "情况属实"))
        .then()
        .statusCode(200);
    approveFile(path).then().statusCode(200);
    String id = path.substring(path.lastIndexOf('/') + 1);
    consented(id);
    return id;
  }

  /** A card that passes its check; the same for the same number. */
  public static String card(int number) {
    String body = "621700" + "%012d".formatted(number);
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      int digit = body.charAt(body.length() - 1 - i) - '0';
      int weighed = i % 2 == 0 ? digit * 2 : digit;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return body + (10 - sum % 10) % 10;
  }

  /** An approved grant; its id. */
  public static String granted(String household, String fund, String amount) {
    String grant = proposed(household, fund, amount);
    approve(APPROVER, grant).then().statusCode(200);
    return grant.substring(grant.lastIndexOf('/') + 1);
  }

  public static Response draft(String fund, String profile, int count, String total) {
    return draft(fund, profile, count, total, "2026-11");
  }

  public static Response draft(
      String fund, String profile, int count, String total, String period) {
    return post(
        CASHIER,
        PLANS,
        Map.of(
            "fundId", fund,
            "bankProfile", profile,
            "title", "十一月生活救助",
            "item", "LIVING_AID",
            "period", period,
            "declaredCount", count,
            "declaredTotal", yuan(total)));
  }

  public Response lock() {
    return decide(CASHIER, path, "lock", Map.of());
  }

  public Response approval() {
    String hash = as(APPROVER).get(path).then().extract().path("contentHash");
    return decide(APPROVER, path, "approval", Map.of("contentHash", hash));
  }

  public String dryRunHash() {
    return as(CASHIER).get(path + "/dry-run").then().statusCode(200).extract().path("dryRunHash");
  }

  public Response release() {
    return decide(CASHIER, path, "release", Map.of("dryRunHash", dryRunHash()));
  }

  /** Locked, approved and released; its moments have come. */
  public PaymentPlan released() {
    lock().then().statusCode(200);
    approval().then().statusCode(200);
    release().then().statusCode(200);
    Superuser.ofTheRunningTest()
        .change(
            "update payment_batch set send_at = send_at - interval '1 day' where plan_id = ?::uuid",
            id());
    return this;
  }

  public String id() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The ids of its files. */
  public List<String> files() {
    return as(CASHIER).get(path + "/progress").then().statusCode(200).extract().path("files.id");
  }

  /** A file as the bank fetches it. */
  public static Response fetched(String file) {
    return bank()
        .accept(
            "text/csv, application/xml, application/problem+json, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        .get("/api/aid/payment-batches/" + file + "/file");
  }

  /** The ids of a file's lines. */
  public static List<String> lines(String file) {
    return Superuser.ofTheRunningTest()
        .texts("select id from payment_line where batch_id = ?::uuid order by id", file);
  }
}
