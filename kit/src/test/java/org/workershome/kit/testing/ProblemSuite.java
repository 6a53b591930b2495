package org.workershome.kit.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every wrong request gets a problem document, whoever notices that it is wrong. A service adds a
 * thin {@code @QuarkusTest} subclass that names one of its collections.
 */
public abstract class ProblemSuite {
  /** Well over the limit of a body, yet small enough to be sent whole. */
  private static final int TOO_LARGE = 1_200_000;

  private final String collection;
  private final String account;
  private final String stranger;

  /**
   * @param collection path that takes GET of a list, POST of an object with required fields, and
   *     GET of one record below it by UUID
   * @param account demo account that may POST
   * @param stranger demo account that may not POST
   */
  protected ProblemSuite(String collection, String account, String stranger) {
    this.collection = collection;
    this.account = account;
    this.stranger = stranger;
  }

  /** Checks a problem's form and returns it. */
  public static Map<String, Object> assertProblem(Response answer, int status, String code) {
    Map<String, Object> problem = answer.jsonPath().getMap("$");
    assertThat(answer.statusCode()).as("%s", problem).isEqualTo(status);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    assertThat(problem)
        .containsEntry("type", "urn:workershome:problem:" + code)
        .containsEntry("status", status)
        .containsEntry("requestId", answer.header("X-Request-Id"))
        .containsKeys("title", "instance");
    assertThat(answer.asString()).doesNotContain("Exception", "org.workershome", "java.");
    return problem;
  }

  @TestFactory
  final Stream<DynamicTest> aTokenThatDoesNotHoldIsRefused() {
    return Stream.of(
            Map.entry("expired", Tokens.of(account).expired().bearer()),
            Map.entry("other issuer", Tokens.of(account).wrongIssuer().bearer()),
            Map.entry("other audience", Tokens.of(account).wrongAudience().bearer()),
            Map.entry("unsigned", Tokens.of(account).unsigned().bearer()),
            Map.entry("forged", Tokens.of(account).forged().bearer()),
            Map.entry("unknown key", Tokens.of(account).unknownKey().bearer()),
            Map.entry("no token at all", "Bearer abc"),
            Map.entry("broken parts", "Bearer a.b.c"),
            Map.entry("cut short", Tokens.bearer(account).replaceAll(".{20}$", "")))
        .map(
            token ->
                DynamicTest.dynamicTest(
                    token.getKey(),
                    () -> {
                      Response answer =
                          given().header("Authorization", token.getValue()).get(collection);

                      assertProblem(answer, 401, "unauthenticated");
                      assertThat(answer.header("WWW-Authenticate"))
                          .startsWith("Bearer")
                          .contains("error=\"invalid_token\"");
                    }));
  }

  @Test
  final void withoutATokenTheAnswerSaysThatOneIsNeeded() {
    Response answer = given().get(collection);

    Map<String, Object> problem = assertProblem(answer, 401, "unauthenticated");
    assertThat(problem).containsEntry("instance", collection);
    assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer").doesNotContain("error");
  }

  @Test
  final void withoutTheRoleTheAnswerIsForbidden() {
    assertProblem(
        as(stranger).contentType(ContentType.JSON).body("{}").post(collection), 403, "forbidden");
  }

  @Test
  final void anUnknownPathIsNotFound() {
    assertProblem(as(account).get("/api/no-such-thing/at-all"), 404, "not-found");
    assertProblem(given().get("/nowhere"), 404, "not-found");
  }

  @Test
  final void anIdThatIsNoneIsNotFound() {
    assertProblem(as(account).get(collection + "/not-an-id"), 404, "not-found");
  }

  @Test
  final void aWrongMethodIsRefused() {
    assertProblem(as(account).delete(collection), 405, "method-not-allowed");
  }

  @Test
  final void aRepresentationThatWeDoNotHaveIsRefused() {
    assertProblem(as(account).accept("application/xml").get(collection), 406, "not-acceptable");
  }

  @Test
  final void aMediaTypeThatWeDoNotReadIsRefused() {
    assertProblem(
        as(account).contentType("text/plain").body("{}").post(collection),
        415,
        "unsupported-media-type");
  }

  @Test
  final void malformedJsonIsRefused() {
    for (String body : List.of("{", "{\"a\":}", "nonsense", "{} {}", "{\"a\":1,\"a\":2}")) {
      assertThat(post(body).jsonPath().getString("type"))
          .as(body)
          .isIn(
              "urn:workershome:problem:malformed-request",
              "urn:workershome:problem:invalid-fields");
      assertThat(post(body).statusCode()).isEqualTo(400);
    }
    assertProblem(post("{"), 400, "malformed-request");
  }

  @Test
  final void aBodyOfAnotherShapeIsRefused() {
    assertProblem(post("[]"), 400, "malformed-request");
    assertProblem(post("5"), 400, "malformed-request");
  }

  @Test
  final void aMissingBodyIsRefused() {
    assertProblem(
        as(account).contentType(ContentType.JSON).post(collection), 400, "malformed-request");
    assertProblem(post("null"), 400, "malformed-request");
  }

  @Test
  final void anUnknownFieldIsNamed() {
    Map<String, Object> problem = assertProblem(post("{\"noSuchField\":1}"), 400, "invalid-fields");

    assertThat(problem.get("faults"))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .anySatisfy(
            fault ->
                assertThat(fault)
                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                    .containsEntry("field", "noSuchField")
                    .containsEntry("code", "UNKNOWN_FIELD"));
  }

  @Test
  final void allMissingFieldsAreNamedAtOnceByTheirOwnNames() {
    Map<String, Object> problem = assertProblem(post("{}"), 400, "invalid-fields");

    assertThat(problem.get("faults"))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .isNotEmpty()
        .allSatisfy(
            fault ->
                assertThat(String.valueOf(((Map<?, ?>) fault).get("field")))
                    .doesNotContain(".arg", "request."));
  }

  @Test
  final void aBodyOverTheLimitIsRefusedWhetherItAnnouncesItsLengthOrNot() {
    String body = "{\"title\":\"" + "x".repeat(TOO_LARGE) + "\"}";

    assertProblem(post(body), 413, "payload-too-large");
    assertProblem(
        as(account)
            .contentType(ContentType.JSON)
            .header("Idempotency-Key", UUID.nameUUIDFromBytes(new byte[] {1}).toString())
            .body(new ByteArrayInputStream(body.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
            .post(collection),
        413,
        "payload-too-large");
  }

  @Test
  final void problemsAreToldInChineseOrEnglish() {
    assertThat(given().get(collection).jsonPath().getString("title")).isEqualTo("请先登录");
    assertThat(
            given()
                .header("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.5")
                .get(collection)
                .jsonPath()
                .getString("title"))
        .isEqualTo("请先登录");
    assertThat(
            given()
                .header("Accept-Language", "fr, en-GB;q=0.8")
                .get(collection)
                .jsonPath()
                .getString("title"))
        .isEqualTo("A valid token is needed");
  }

  @Test
  final void aRequestIdIsKeptWhenItIsOneAndReplacedWhenItIsNot() {
    assertThat(
            given().header("X-Request-Id", "abcdef-12345").get(collection).header("X-Request-Id"))
        .isEqualTo("abcdef-12345");
    assertThat(given().header("X-Request-Id", "a b\tc;d").get(collection).header("X-Request-Id"))
        .matches("[0-9a-f-]{36}");
  }

  private Response post(String body) {
    return as(account)
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", UUID.nameUUIDFromBytes(new byte[] {2}).toString())
        .body(body)
        .post(collection);
  }

  private static RequestSpecification as(String demoAccount) {
    return given().header("Authorization", Tokens.bearer(demoAccount));
  }
}
