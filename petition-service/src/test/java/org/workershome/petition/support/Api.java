package org.workershome.petition.support;

import static io.restassured.RestAssured.given;

import io.restassured.config.DecoderConfig;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.testing.KeepsTheContract;
import org.workershome.kit.testing.Tokens;

/** The service as its callers use it. */
public final class Api {
  public static final String PETITIONS = "/api/petitions";

  private Api() {}

  /** A request in the name of a demo account, whose answer must keep the contract. */
  public static RequestSpecification as(String account) {
    return anyone().header("Authorization", Tokens.bearer(account));
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

  /** A body that is taken as it is; tests change what they are about. */
  public static Map<String, Object> petition() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("category", "CLAIM");
    body.put("matter", "WAGE_ARREARS");
    body.put("title", "拖欠工资三个月");
    body.put("text", "矿上自今年七月起未发工资，家中老人住院，生活困难。");
    body.put("employer", Map.of("name", "重庆某矿业有限公司"));
    body.put("amountClaimed", Map.of("amount", "18600.00", "currency", "CNY"));
    body.put("contactPhone", "13800005678");
    return body;
  }

  public static String newKey() {
    return Ids.next().toString();
  }

  /** A POST with a key of its own. */
  public static Response post(String account, String path, Object body) {
    return as(account).header("Idempotency-Key", newKey()).body(body).post(path);
  }

  /** A petition of this worker; its id. */
  public static String submitted(String account) {
    return submitted(account, petition());
  }

  public static String submitted(String account, Map<String, Object> body) {
    return post(account, PETITIONS, body).then().statusCode(201).extract().path("id");
  }

  public static String path(String id) {
    return PETITIONS + "/" + id;
  }

  /** The entity tag that this account sees. */
  public static String etag(String account, String id) {
    return as(account).get(path(id)).then().statusCode(200).extract().header("ETag");
  }

  /** A decision on the petition as it is now. */
  public static Response decide(String account, String id, String action, Object body) {
    return as(account)
        .header("Idempotency-Key", newKey())
        .header("If-Match", etag(account, id))
        .body(body)
        .post(path(id) + "/" + action);
  }

  /** A petition of {@code energy.worker} that is in the register. */
  public static String registered() {
    String id = submitted("energy.worker");
    decide("energy.petition-officer", id, "registration", Map.of()).then().statusCode(200);
    return id;
  }

  public static Map<String, Object> allRoutes() {
    return Map.of(
        "routes",
        List.of("MEDIATION", "ARBITRATION", "LABOUR_INSPECTORATE"),
        "explanation",
        "拖欠劳动报酬可申请调解、仲裁或向劳动保障监察机构投诉。");
  }

  public static Map<String, Object> referral() {
    return Map.of("reason", "家庭收入中断", "householdSize", 3, "consent", true);
  }
}
