package org.workershome.gateway.admit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.workershome.gateway.support.Door;
import org.workershome.gateway.support.GatewayResources;
import org.workershome.gateway.support.Services;
import org.workershome.gateway.support.Wire;
import org.workershome.gateway.support.Wire.Heard;
import org.workershome.kit.testing.Tokens;

@QuarkusTest
@WithTestResource(GatewayResources.class)
class AdmissionIT {
  @SuppressWarnings("NullAway.Init") // Set by GatewayResources.
  Services services;

  @Test
  void withoutATokenNothingPasses() throws IOException {
    String name = Door.newCase();
    Heard heard = Door.ask("GET /api/petitions/echo?case=" + name + " HTTP/1.1", "Host: door");

    assertProblem(heard, 401, "unauthenticated");
    assertThat(heard.text()).contains("请先登录");
    assertThat(heard.header("WWW-Authenticate"))
        .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Bearer"));
    assertThat(services.petition().caseOf(name).requests()).isZero();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badTokens")
  void aTokenThatIsNotOursIsRefused(String what, Supplier<String> authorization)
      throws IOException {
    String name = Door.newCase();
    Heard heard =
        Door.ask(
            "GET /api/petitions/echo?case=" + name + " HTTP/1.1",
            "Host: door",
            "Authorization: " + authorization.get(),
            "Accept-Language: en");

    assertProblem(heard, 401, "unauthenticated");
    assertThat(heard.text()).contains("A valid token is needed");
    assertThat(services.petition().caseOf(name).requests()).isZero();
  }

  static Stream<Arguments> badTokens() {
    return Stream.of(
        bad("expired", () -> worker().expired().bearer()),
        bad("of another issuer", () -> worker().wrongIssuer().bearer()),
        bad("for another audience", () -> worker().wrongAudience().bearer()),
        bad("unsigned", () -> worker().unsigned().bearer()),
        bad("forged", () -> worker().forged().bearer()),
        bad("of an unknown key", () -> worker().unknownKey().bearer()),
        bad("without a subject", () -> worker().without("sub").bearer()),
        bad("without an end", () -> worker().without("exp").bearer()),
        bad("no token at all", () -> "Bearer not.a.token"),
        bad("an empty one", () -> "Bearer "),
        bad("of another scheme", () -> "Basic ZW5lcmd5LndvcmtlcjpkZW1v"));
  }

  @Test
  void aTokenThatEndsIsNotAcceptedAfterwardsThoughItWasVerifiedBefore() throws Exception {
    String line = "Authorization: " + worker().expiresIn(Duration.ofSeconds(2)).bearer();
    String[] ask = {"GET /api/petitions/echo HTTP/1.1", "Host: door", line};
    assertThat(Door.ask(ask).status()).isEqualTo(200);

    org.awaitility.Awaitility.await()
        .atMost(Duration.ofSeconds(90))
        .untilAsserted(() -> assertThat(Door.ask(ask).status()).isEqualTo(401));
  }

  @Test
  void aTokenWithoutARoleOfTheSuiteIsForbidden() throws IOException {
    Heard heard =
        Door.ask(
            "GET /api/petitions/echo HTTP/1.1",
            "Host: door",
            "Authorization: " + worker().roles("offline_access", "gardener").bearer());

    assertProblem(heard, 403, "forbidden");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/nobody",
        "/api/",
        "/api/petitionsx",
        "/api/Petitions",
        "/nothing",
        "/",
        "/q/nothing"
      })
  void anUnknownPathIsAProblemToo(String path) throws IOException {
    assertProblem(Door.get(path), 404, "not-found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/../q/metrics",
        "/api/petitions/../../q/health",
        "/api/petitions/%2e%2e/%2e%2e/q/metrics",
        "/api/petitions/..%2f..%2fq/metrics",
        "/api//petitions",
        "/api/petitions;/echo",
        "/api/petitions/{id}",
        "/api/petitions/%",
        "/api/petitions?a=<b>",
        "/api/petitions%00"
      })
  void anAddressWithASecondReadingIsRefused(String target) throws IOException {
    assertProblem(Door.get(target), 400, "ambiguous-request");
  }

  @Test
  void anAbsoluteAddressIsRefused() throws IOException {
    assertProblem(Door.get("http://evil.example/api/petitions"), 400, "ambiguous-request");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST /api/petitions HTTP/1.1 | Host: d | Content-Length: +5",
        "POST /api/petitions HTTP/1.1 | Host: d | Content-Length: 5 | Content-Length: 6",
        "POST /api/petitions HTTP/1.1 | Host: d | Transfer-Encoding: gzip",
        "POST /api/petitions HTTP/1.1 | Host: d | Transfer-Encoding: gzip, chunked",
        "POST /api/petitions HTTP/1.1 | Host: d | Transfer-Encoding: chunked, chunked",
        "POST /api/petitions HTTP/1.1 | Host: d | Transfer-Encoding: Chunked",
        "GET /api/petitions HTTP/1.1 | Host: d | Content-Length: 5",
        "GET /api/petitions HTTP/1.1 | Host: d | Transfer-Encoding: chunked",
        "GET /api/petitions HTTP/1.1 | Host: d | Host: e",
        "GET /api/petitions HTTP/1.1 | Host: d | Authorization: Bearer a | Authorization: Bearer b",
        "GET /api/petitions HTTP/1.1 | X: y"
      })
  void aRequestThatSaysTwoThingsIsRefused(String head) throws IOException {
    // The parser refuses some of these itself, with an empty answer.
    assertThat(Door.ask(head.split(" \\| ", -1)).status()).isEqualTo(400);
  }

  @Test
  void aLengthBesideChunksNeverTravelsOn() throws IOException {
    String name = Door.newCase();
    try (Wire wire = Door.knock()) {
      Heard heard =
          wire.head(
                  "POST /api/petitions/echo?case=" + name + " HTTP/1.1",
                  "Host: d",
                  Door.token(),
                  "Content-Length: 4",
                  "Transfer-Encoding: chunked")
              .raw("0\r\n\r\nGET /api/petitions/smuggled HTTP/1.1\r\nHost: d\r\n\r\n")
              .hear();

      assertThat(heard.status()).isIn(200, 400);
      assertThat(heard.text()).doesNotContainIgnoringCase("content-length: 4");
    }
    assertThat(services.petition().caseOf(name).requests()).isLessThanOrEqualTo(1);
  }

  @Test
  void anAddressOverTheLimitIsRefused() throws IOException {
    assertProblem(Door.get("/api/petitions/" + "a".repeat(4096)), 414, "uri-too-long");
  }

  @Test
  void headersOverTheLimitAreRefused() throws IOException {
    Heard large =
        Door.ask(
            "GET /api/petitions HTTP/1.1",
            "Host: door",
            Door.token(),
            "X-Large: " + "a".repeat(17_000));
    String[] many =
        Stream.concat(
                Stream.of("GET /api/petitions HTTP/1.1", "Host: door", Door.token()),
                IntStream.range(0, 100).mapToObj(i -> "X-" + i + ": 1"))
            .toArray(String[]::new);

    assertProblem(large, 431, "headers-too-large");
    assertProblem(Door.ask(many), 431, "headers-too-large");
  }

  @Test
  void methodsAndVersionsThatNobodySpeaksAreRefused() throws IOException {
    assertProblem(
        Door.ask("TRACE /api/petitions HTTP/1.1", "Host: d", Door.token()),
        405,
        "method-not-allowed");
    assertProblem(
        Door.ask("BREW /api/petitions HTTP/1.1", "Host: d", Door.token()),
        405,
        "method-not-allowed");
    assertProblem(
        Door.ask("GET /api/petitions HTTP/1.0", "Host: d", Door.token()),
        505,
        "http-version-not-supported");
    assertProblem(
        Door.ask("POST /api/petitions HTTP/1.1", "Host: d", Door.token(), "Expect: miracles"),
        417,
        "expectation-failed");
  }

  private static void assertProblem(Heard heard, int status, String type) {
    assertThat(heard.status()).as(heard.text()).isEqualTo(status);
    assertThat(heard.header("Content-Type")).contains("application/problem+json");
    assertThat(heard.text())
        .contains("\"type\":\"urn:workershome:problem:" + type + "\"")
        .contains("\"status\":" + status)
        .contains("\"requestId\":\"" + heard.header("X-Request-Id").orElse("?") + "\"");
  }

  private static org.workershome.kit.testing.TokenBuilder worker() {
    return Tokens.of("energy.worker");
  }

  private static Arguments bad(String what, Supplier<String> authorization) {
    return Arguments.of(what, authorization);
  }
}
