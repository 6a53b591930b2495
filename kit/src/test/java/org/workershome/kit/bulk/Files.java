package org.workershome.kit.bulk;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.workershome.kit.testing.Tokens;

/** One officer's imports of trial parts, through HTTP. */
record Files(String account) {
  static final String AT = "/api/trial/parts/imports/";

  ValidatableResponse upload(byte[] file, String type) {
    return given()
        .header("Authorization", Tokens.bearer(account))
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .config(
            io.restassured.RestAssured.config()
                .encoderConfig(
                    io.restassured.config.EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                        .encodeContentTypeAs(
                            FileFormat.SHEET, io.restassured.http.ContentType.BINARY)
                        .encodeContentTypeAs("text/csv", io.restassured.http.ContentType.BINARY)))
        .contentType(type)
        .body(file)
        .post(AT)
        .then();
  }

  /** Uploaded and through its dry run. */
  JsonPath checked(String csv) {
    return checked(csv.getBytes(UTF_8), "text/csv");
  }

  JsonPath checked(byte[] file, String type) {
    return ended(upload(file, type).statusCode(201).extract().jsonPath().getString("id"));
  }

  /** Through its run as well. */
  JsonPath done(String csv) {
    JsonPath checked = checked(csv);
    run(checked).then().statusCode(202);
    return ended(checked.getString("id"));
  }

  Response run(JsonPath checked) {
    return run(checked.getString("id"), checked.getString("dryRun"), checked.getString("sha256"));
  }

  Response run(String id, String dryRun, String sha256) {
    return given()
        .header("Authorization", Tokens.bearer(account))
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType("application/json")
        .body(Map.of("dryRun", dryRun, "sha256", sha256))
        .post(AT + id + "/run");
  }

  JsonPath ended(String id) {
    return await()
        .atMost(Duration.ofSeconds(90))
        .until(
            () -> get(id).then().statusCode(200).extract().jsonPath(),
            found -> !found.getString("state").matches("CHECKING|RUNNING"));
  }

  Response get(String path) {
    return given().header("Authorization", Tokens.bearer(account)).get(AT + path);
  }

  Response delete(String id) {
    return given().header("Authorization", Tokens.bearer(account)).delete(AT + id);
  }
}
