package org.workershome.competition.support;

import static io.restassured.RestAssured.given;

import io.restassured.config.DecoderConfig;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.testing.KeepsTheContract;
import org.workershome.kit.testing.TokenBuilder;
import org.workershome.kit.testing.Tokens;

/** The service as its callers use it. */
public final class Api {
  public static final String SUGGESTIONS = "/api/suggestions";
  public static final String HONOURS = "/api/honours";
  public static final String WORKER = "yubei.worker";
  public static final String REVIEWER = "yubei.suggestion-reviewer";
  public static final String VERIFIER = "yubei.finance-verifier";
  public static final String NOMINATOR = "energy.nominator";
  public static final String COMMISSION = "energy.commission-member";

  private Api() {}

  /** A request in the name of a demo account, whose answer must keep the contract. */
  public static RequestSpecification as(String account) {
    return with(Tokens.of(account));
  }

  /** A request with this token. */
  public static RequestSpecification with(TokenBuilder token) {
    return anyone().header("Authorization", token.bearer());
  }

  /** A request without a token. */
  public static RequestSpecification anyone() {
    return given()
        .config(
            RestAssuredConfig.config()
                .decoderConfig(
                    DecoderConfig.decoderConfig().defaultContentCharset(StandardCharsets.UTF_8))
                .encoderConfig(
                    EncoderConfig.encoderConfig().defaultContentCharset(StandardCharsets.UTF_8)))
        .filter(new KeepsTheContract())
        .contentType(ContentType.JSON)
        .accept("application/json");
  }

  public static String newKey() {
    return Ids.next().toString();
  }

  /** A body that is taken as it is; tests change what they are about. */
  public static Map<String, Object> suggestion() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("title", "改造通风机叶片");
    body.put("text", "更换叶片角度后每年节电二十万千瓦时。");
    body.put("category", "ENERGY_SAVING");
    body.put("expectedYearlyBenefit", money("120000.00"));
    return body;
  }

  public static Map<String, Object> nomination() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("awardType", "MODEL_WORKER");
    body.put("level", "CITY");
    body.put("personRef", Tokens.personRefOf("energy.worker2"));
    body.put("displayName", "李明");
    body.put("unit", "机修车间");
    body.put("deed", "二十年坚守一线");
    body.put("ofAgeBy", "ID_DOCUMENT");
    return body;
  }

  public static Map<String, Object> money(String amount) {
    return Map.of("amount", amount, "currency", "CNY");
  }

  /** A POST with a key of its own. */
  public static Response post(String account, String path, Object body) {
    return as(account).header("Idempotency-Key", newKey()).body(body).post(path);
  }

  public static String submitted() {
    return submitted(WORKER);
  }

  public static String submitted(String account) {
    return post(account, SUGGESTIONS, suggestion()).then().statusCode(201).extract().path("id");
  }

  public static String nominated() {
    return post(NOMINATOR, HONOURS, nomination()).then().statusCode(201).extract().path("id");
  }

  public static String suggestionPath(String id) {
    return SUGGESTIONS + "/" + id;
  }

  public static String honourPath(String id) {
    return HONOURS + "/" + id;
  }

  /** A decision on the record as it is now. */
  public static Response decide(String account, String path, String action, Object body) {
    return decide(Tokens.of(account), path, action, body);
  }

  public static Response decide(TokenBuilder token, String path, String action, Object body) {
    String etag = with(token).get(path).then().statusCode(200).extract().header("ETag");
    return with(token)
        .header("Idempotency-Key", newKey())
        .header("If-Match", etag)
        .body(body)
        .post(path + "/" + action);
  }

  public static Map<String, Object> review(String outcome) {
    return Map.of("outcome", outcome, "reason", "经评审");
  }

  public static String adopted() {
    String id = submitted();
    decide(REVIEWER, suggestionPath(id), "review", review("ADOPT")).then().statusCode(200);
    return id;
  }

  /** The statement that fits the suggestion's own period. */
  public static Map<String, Object> benefit(String id, String amount) {
    Map<String, String> period =
        as(REVIEWER).get(suggestionPath(id)).then().statusCode(200).extract().path("benefitPeriod");
    return benefit(LocalDate.parse(period.get("from")), LocalDate.parse(period.get("to")), amount);
  }

  public static Map<String, Object> benefit(LocalDate from, LocalDate to, String amount) {
    return Map.of(
        "periodFrom",
        from.toString(),
        "periodTo",
        to.toString(),
        "formula",
        "saved_kwh * price",
        "inputs",
        List.of(
            Map.of("name", "saved_kwh", "value", "200000"),
            Map.of("name", "price", "value", "0.60")),
        "yearlyBenefit",
        money(amount));
  }

  public static String stated() {
    String id = adopted();
    decide(REVIEWER, suggestionPath(id), "benefit", benefit(id, "120000.00"))
        .then()
        .statusCode(200);
    return id;
  }

  public static Map<String, Object> verification(String outcome, String amount) {
    return Map.of("outcome", outcome, "verifiedBenefit", money(amount), "opinion", "按电费单核定");
  }

  public static Map<String, Object> conferral(String decisionNumber) {
    return Map.of("decisionNumber", decisionNumber, "conferredOn", "2026-04-28");
  }

  /** A decision number that no other test uses. */
  public static String newDecision() {
    return "渝工发〔2026〕" + newKey();
  }
}
