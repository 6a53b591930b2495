package org.workershome.aid.support;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.testing.Tokens;
import org.workershome.kit.testing.Topics;

/** The service as its callers use it, and the people it is about. */
public final class Aid {
  public static final String REFERRED = "org.workershome.petition.hardship-referred.v1";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  private Aid() {}

  public static RequestSpecification as(String account) {
    return given()
        .header("Authorization", Tokens.bearer(account))
        .contentType(ContentType.JSON)
        .accept("application/json");
  }

  public static RequestSpecification bank() {
    return given()
        .header("Authorization", Tokens.ofMachine("agency-bank").bearer())
        .contentType(ContentType.JSON)
        .accept("application/json, text/csv");
  }

  public static String newKey() {
    return Ids.next().toString();
  }

  public static Response post(String account, String path, Object body) {
    return as(account).header("Idempotency-Key", newKey()).body(body).post(path);
  }

  /** A decision on the record as it is now. */
  public static Response decide(String account, String record, String action, Object body) {
    return as(account)
        .header("Idempotency-Key", newKey())
        .header("If-Match", as(account).get(record).then().statusCode(200).extract().header("ETag"))
        .body(body)
        .post(record + "/" + action);
  }

  public static Map<String, String> yuan(String amount) {
    return Map.of("amount", amount, "currency", "CNY");
  }

  /** An id number that no one has, with a right check digit; the same for the same number. */
  public static String citizenId(int number) {
    LocalDate born = LocalDate.of(1980, 1, 1).plusDays(number / 1000);
    String body =
        "500112"
            + born.format(DateTimeFormatter.BASIC_ISO_DATE)
            + String.format("%03d", number % 1000);
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (body.charAt(i) - '0');
    }
    return body + "10X98765432".charAt(sum % 11);
  }

  public static Map<String, Object> particulars(String citizenId) {
    return Map.of(
        "headName", "王建国",
        "headCitizenId", citizenId,
        "phone", "13800005678",
        "members", List.of(Map.of("name", "王建国", "relation", "SELF")),
        "monthlyIncome", yuan("900.00"),
        "monthlyRigidExpenditure", yuan("700.00"),
        "mainCause", "SERIOUS_ILLNESS",
        "bankCard", "6217000000000006019",
        "bankName", "中国工商银行");
  }

  /** A referral as petition-service publishes it; returns the petition's id. */
  public static UUID referred(String personRef) {
    UUID petition = Ids.next();
    Topics.from(
        "petition",
        Ids.next(),
        REFERRED,
        petition.toString(),
        3,
        """
        {"petitionId":"%s","petitionNumber":"XF-CQ.ENERGY-2026-000001","unionPath":"CQ.ENERGY",
         "personRef":"%s","referredAt":"2026-03-05T02:00:00Z","reason":"家庭收入中断"}"""
            .formatted(petition, personRef));
    return petition;
  }

  /** Waits for the draft that a referral opens; returns its path. */
  public static String draftOf(UUID petition) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                as("energy.aid-clerk")
                    .get("/api/households?petition=" + petition)
                    .then()
                    .statusCode(200)
                    .body("items.size()", org.hamcrest.Matchers.is(1)));
    return "/api/households/"
        + as("energy.aid-clerk")
            .get("/api/households?petition=" + petition)
            .then()
            .extract()
            .<String>path("items[0].id");
  }

  /** A household on file, whose head agreed at the counter to be paid by the bank; its id. */
  public static String filed(int person) {
    String id = filedWithoutConsent(person);
    consented(id);
    return id;
  }

  /** A household on file; returns its id. */
  public static String filedWithoutConsent(int person) {
    String path = draftOf(referred("person-" + newKey()));
    reviewed(path, person);
    approveFile(path).then().statusCode(200);
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Its head agrees on paper that name and account go to the bank; returns the consent's id. */
  public static String consented(String household) {
    String person =
        as("energy.aid-clerk")
            .get("/api/households/" + household)
            .then()
            .statusCode(200)
            .extract()
            .path("personRef");
    return post(
            "energy.aid-clerk",
            "/api/aid/consents/paper",
            Map.of(
                "purpose", "PAY_BY_BANK",
                "personRef", person,
                "textVersion", "2026-1",
                "scanReference", "2026/YH-0017",
                "underFourteen", false))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** Completes a draft and passes it on, up to its approval. */
  public static void reviewed(String path, int person) {
    as("energy.aid-clerk")
        .header("Idempotency-Key", newKey())
        .header("If-Match", "\"1\"")
        .body(particulars(citizenId(person)))
        .put(path + "/particulars")
        .then()
        .statusCode(200);
    decide("energy.aid-clerk", path, "submission", Map.of()).then().statusCode(200);
    decide("energy.aid-reviewer", path, "review", Map.of("outcome", "PASS", "opinion", "情况属实"))
        .then()
        .statusCode(200);
  }

  public static Response approveFile(String path) {
    return decide(
        "energy.aid-approver", path, "approval", Map.of("outcome", "APPROVE", "opinion", "同意建档"));
  }

  /** A fund of the energy union that holds so much; returns its id. */
  public static String fund(String amount) {
    String fund =
        post(
                "energy.cashier",
                "/api/aid/funds",
                Map.of("name", "帮扶资金 " + newKey(), "source", "OWN_UNION_FUND", "year", 2026))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String appropriation =
        post(
                "energy.cashier",
                "/api/aid/funds/" + fund + "/appropriations",
                Map.of("amount", yuan(amount), "voucher", "V-" + newKey()))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    decide("energy.aid-approver", "/api/aid/appropriations/" + appropriation, "approval", Map.of())
        .then()
        .statusCode(200);
    return fund;
  }

  /** A grant that waits for its approval; returns its path. */
  public static String proposed(String household, String fund, String amount) {
    return "/api/aid/grants/"
        + post(
                "energy.aid-clerk",
                "/api/aid/grants",
                Map.of(
                    "householdId",
                    household,
                    "fundId",
                    fund,
                    "amount",
                    yuan(amount),
                    "reason",
                    "一次性生活救助"))
            .then()
            .statusCode(201)
            .extract()
            .<String>path("id");
  }

  public static Response approve(String account, String grant) {
    String hash = as(account).get(grant).then().statusCode(200).extract().path("contentHash");
    return decide(account, grant, "approval", Map.of("outcome", "APPROVE", "contentHash", hash));
  }

  /** A payment file of what is approved; returns its id. */
  public static String batch(String fund) {
    return post("energy.cashier", "/api/aid/payment-batches", Map.of("fundId", fund))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** The file's text, as the bank fetches it. */
  public static String file(String batch) {
    return bank()
        .get("/api/aid/payment-batches/" + batch + "/file")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  /** The ids of the file's lines, in order. */
  public static List<String> lines(String file) {
    return file.lines()
        .filter(line -> line.startsWith("LINE,"))
        .map(line -> List.of(line.split(",", -1)).get(1))
        .toList();
  }
}
