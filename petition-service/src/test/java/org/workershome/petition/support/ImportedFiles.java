package org.workershome.petition.support;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import io.restassured.config.DecoderConfig;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.workershome.kit.identifier.CitizenId;
import org.workershome.kit.testing.KeepsTheContract;
import org.workershome.kit.testing.Tokens;

/**
 * One officer's files of lines, brought in through HTTP.
 *
 * @param address of the imports
 */
public record ImportedFiles(String account, String address) {
  private static final String CSV = "text/csv";

  /** A sound id number, a different one for each number below a million. */
  public static String citizenId(int person) {
    return CitizenId.ofOld(
        String.format(
            Locale.ROOT,
            "500112%02d%02d%02d%03d",
            50 + person / 100_000,
            1 + person / 10_000 % 10,
            1 + person / 1_000 % 10,
            person % 1_000));
  }

  public ValidatableResponse upload(String csv) {
    return as().header("Idempotency-Key", Api.newKey())
        .contentType(CSV)
        .body(csv.getBytes(UTF_8))
        .post(address)
        .then();
  }

  /** Uploaded and through its dry run. */
  public JsonPath checked(String csv) {
    return ended(upload(csv).statusCode(201).extract().jsonPath().getString("id"));
  }

  /** Through its run as well. */
  public JsonPath done(String csv) {
    JsonPath checked = checked(csv);
    run(checked).then().statusCode(202);
    return ended(checked.getString("id"));
  }

  public Response run(JsonPath checked) {
    return as().header("Idempotency-Key", Api.newKey())
        .contentType("application/json")
        .body(Map.of("dryRun", checked.getString("dryRun"), "sha256", checked.getString("sha256")))
        .post(address + "/" + checked.getString("id") + "/run");
  }

  public JsonPath ended(String id) {
    return await()
        .atMost(Duration.ofSeconds(120))
        .until(
            () -> get("/" + id).then().statusCode(200).extract().jsonPath(),
            found -> !found.getString("state").matches("CHECKING|RUNNING"));
  }

  /** Below the address of imports. */
  public Response get(String path) {
    return as().get(address + path);
  }

  /** Why a refused line was refused, as {@code column CODE}. */
  public static List<String> reasons(JsonPath view, int line) {
    return view.getList(
        "refusedLines[" + line + "].reasons.collect { it.field + ' ' + it.code }", String.class);
  }

  private RequestSpecification as() {
    return given()
        .header("Authorization", Tokens.bearer(account))
        .filter(new KeepsTheContract())
        .config(
            RestAssuredConfig.config()
                .decoderConfig(DecoderConfig.decoderConfig().defaultContentCharset(UTF_8))
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .defaultContentCharset(UTF_8)
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                        .encodeContentTypeAs(CSV, ContentType.BINARY)));
  }
}
