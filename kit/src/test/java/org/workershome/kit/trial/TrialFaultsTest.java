package org.workershome.kit.trial;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.workershome.kit.testing.ProblemSuite.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.Tokens;

/** What {@code ProblemSuite} cannot ask of every service. */
@QuarkusTest
class TrialFaultsTest {
  private static final String ID = "018f3e6a-0000-7000-8000-000000000001";

  @Test
  void everyFaultOfABodyIsNamedAtOnceInChinese() {
    Response answer =
        post(
            """
            {"title":"%s","person":{"phone":"12"},"others":[{"name":"a"},{"name":" "}],
             "count":0,"consent":false}\
            """
                .formatted("长".repeat(21)));

    Map<String, Object> problem = assertProblem(answer, 400, "invalid-fields");
    assertThat(problem.get("faults"))
        .isEqualTo(
            List.of(
                fault("consent", "ASSERT_TRUE", "须同意处理个人信息"),
                fault("count", "MIN", "不得小于 1"),
                fault("kind", "NOT_NULL", "必须填写"),
                fault("others[1].name", "NOT_BLANK", "必须填写"),
                fault("person.name", "NOT_BLANK", "必须填写"),
                fault("person.phone", "PATTERN", "格式不正确"),
                fault("title", "SIZE", "长度或个数须在 0 与 20 之间")));
  }

  @Test
  void faultsAreToldInEnglishToWhoPrefersIt() {
    Response answer =
        given()
            .header("Authorization", Tokens.bearer("energy.worker"))
            .header("Accept-Language", "en")
            .contentType(ContentType.JSON)
            .body(
                "{\"title\":\"x\",\"kind\":\"PLAIN\",\"person\":{\"name\":\"a\"},\"consent\":false}")
            .post("/api/trials");

    assertThat(assertProblem(answer, 400, "invalid-fields").get("faults"))
        .isEqualTo(List.of(fault("consent", "ASSERT_TRUE", "needs consent")));
  }

  @Test
  void aWrongEnumSaysWhichValuesThereAre() {
    Response answer = post("{\"title\":\"x\",\"kind\":\"ODD\",\"person\":{\"name\":\"a\"}}");

    assertThat(assertProblem(answer, 400, "invalid-fields").get("faults"))
        .isEqualTo(List.of(fault("kind", "UNKNOWN_VALUE", "取值须为 PLAIN, SPECIAL 之一")));
  }

  @Test
  void typesAreNotGuessed() {
    for (String body :
        List.of(
            "{\"title\":5,\"kind\":\"PLAIN\",\"person\":{\"name\":\"a\"}}",
            "{\"title\":true,\"kind\":\"PLAIN\",\"person\":{\"name\":\"a\"}}",
            "{\"title\":\"x\",\"kind\":0,\"person\":{\"name\":\"a\"}}",
            "{\"title\":\"x\",\"kind\":\"PLAIN\",\"person\":\"a\"}",
            "{\"title\":\"x\",\"kind\":\"PLAIN\",\"person\":{\"name\":\"a\"},\"count\":\"5\"}",
            "{\"title\":\"x\",\"kind\":\"PLAIN\",\"person\":{\"name\":\"a\"},\"count\":1.5}",
            "{\"title\":\"x\",\"kind\":\"PLAIN\",\"person\":{\"name\":\"a\",\"nick\":\"b\"}}")) {
      assertThat(post(body).asString()).contains("invalid-fields").doesNotContain("\"a\"");
    }
  }

  @Test
  void aQueryParameterThatCannotBeReadIsAFaultOfThatParameter() {
    assertThat(assertProblem(get("/api/trials?limit=many"), 400, "invalid-fields").get("faults"))
        .isEqualTo(List.of(fault("limit", "WRONG_TYPE", "格式不正确")));
    assertThat(assertProblem(get("/api/trials?limit=999"), 400, "invalid-fields").get("faults"))
        .isEqualTo(List.of(fault("limit", "MAX", "不得大于 200")));
  }

  @Test
  void oddRequestsThatNoClientLibrarySendsGetAProblemToo() throws Exception {
    assertThat(raw("GET nope HTTP/1.1", "Host: localhost"))
        .startsWith("HTTP/1.1 404")
        .contains("application/problem+json", "X-Request-Id", "not-found");
    assertThat(raw("GET /api/trials HTTP/1.1", "Accept: */*"))
        .startsWith("HTTP/1.1 400")
        .contains("application/problem+json", "malformed-request");
    assertThat(raw("BREW /api/trials HTTP/1.1", "Host: localhost"))
        .startsWith("HTTP/1.1 405")
        .contains("application/problem+json", "method-not-allowed");
    assertThat(raw("GET /api/../../etc HTTP/1.1", "Host: localhost"))
        .startsWith("HTTP/1.1 404")
        .contains("application/problem+json", "not-found");
  }

  private static String raw(String requestLine, String header) throws IOException {
    String request = requestLine + "\r\n" + header + "\r\nConnection: close\r\n\r\n";
    try (Socket socket = new Socket("localhost", RestAssured.port)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void aBugIsOursAndTellsNothing() {
    Response answer = get("/api/trials/closed/broken");

    assertProblem(answer, 500, "internal");
    assertThat(answer.asString()).doesNotContain("secret");
  }

  @Test
  void aRefusalCarriesItsDetailItsMembersAndWhenToComeBack() {
    Response answer = get("/api/trials/closed/illegal-move");

    assertThat(assertProblem(answer, 409, "conflict"))
        .containsEntry("detail", "已受理")
        .containsEntry("legalMoves", List.of("CLOSE"));
    assertThat(answer.header("Retry-After")).isEqualTo("3");
  }

  @Test
  void whoeverChangesARecordMustHaveSeenIt() {
    assertProblem(rename(null), 428, "precondition-required");
    assertProblem(rename("\"6\""), 412, "version-conflict");
    assertThat(rename("\"7\"").statusCode()).isEqualTo(200);
  }

  @Test
  void aBodyInChunksIsCountedWhileItIsRead() throws Exception {
    byte[] body =
        "{\"title\":\"%s\"}".formatted("x".repeat(1_100_000)).getBytes(StandardCharsets.UTF_8);
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(
                      URI.create("http://localhost:" + RestAssured.port + "/api/trials"))
                  .header("Authorization", Tokens.bearer("energy.worker"))
                  .header("Content-Type", "application/json")
                  .POST(
                      HttpRequest.BodyPublishers.ofInputStream(
                          () -> new ByteArrayInputStream(body)))
                  .build(),
              HttpResponse.BodyHandlers.ofString());

      assertThat(answer.statusCode()).isEqualTo(413);
      assertThat(answer.headers().firstValue("Content-Type").orElse(""))
          .startsWith("application/problem+json");
      assertThat(answer.body()).contains("payload-too-large", "\"maxBytes\":1048576");
    }
  }

  @Test
  void healthMetricsAndContractAreServedWithoutAToken() {
    assertThat(given().get("/q/health/live").statusCode()).isEqualTo(200);
    assertThat(given().get("/q/metrics").statusCode()).isEqualTo(200);
    assertThat(given().get("/q/openapi").statusCode()).isEqualTo(200);
    assertProblem(given().get("/q/nothing"), 404, "not-found");
  }

  private static Response rename(@org.jspecify.annotations.Nullable String ifMatch) {
    var request =
        given()
            .header("Authorization", Tokens.bearer("energy.worker"))
            .contentType(ContentType.JSON)
            .body("{\"name\":\"a\"}");
    return (ifMatch == null ? request : request.header("If-Match", ifMatch))
        .put("/api/trials/" + ID + "/title");
  }

  private static Response get(String path) {
    return given().header("Authorization", Tokens.bearer("energy.worker")).get(path);
  }

  private static Response post(String body) {
    return given()
        .header("Authorization", Tokens.bearer("energy.worker"))
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/trials");
  }

  private static Map<String, Object> fault(String field, String code, String message) {
    return Map.of("field", field, "code", code, "message", message);
  }
}
