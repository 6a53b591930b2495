package org.workershome.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.workershome.acceptance.client.Answer;

/** What is wrong is said in a problem document, and nothing changes. */
class BadInputIT {
  private static final String GOOD =
      """
      {"category":"CLAIM","matter":"WAGE_ARREARS","title":"拖欠工资","text":"三个月未发工资",
       "employer":{"name":"某公司"}}""";

  private final RunningSuite suite = RunningSuite.shared();

  private record Bad(String name, int status, String problem, Stranger.Call call) {}

  @TestFactory
  Stream<DynamicTest> everyFaultGetsAProblemOfItsOwn() {
    Stranger stranger = suite.stranger();
    String token = suite.token("energy.worker");
    return Stream.of(
            new Bad("no token", 401, "unauthenticated", s -> s.submit(null, GOOD)),
            new Bad("garbage for a token", 401, "unauthenticated", s -> s.submit("x.y.z", GOOD)),
            new Bad(
                "an unsigned token", 401, "unauthenticated", s -> s.submit(unsigned(token), GOOD)),
            new Bad(
                "a token whose claims were changed",
                401,
                "unauthenticated",
                s -> s.submit(tampered(token), GOOD)),
            new Bad(
                "malformed JSON", 400, "malformed-request", s -> s.submit(token, "{\"title\": ")),
            new Bad("a missing body", 400, "*", s -> s.submit(token, "")),
            new Bad(
                "an unknown field",
                400,
                "*",
                s -> s.submit(token, GOOD.replace("\"title\"", "\"status\":\"DONE\",\"title\""))),
            new Bad(
                "a wrong enum",
                400,
                "*",
                s -> s.submit(token, GOOD.replace("WAGE_ARREARS", "RAIN"))),
            new Bad("an empty object", 400, "invalid-fields", s -> s.submit(token, "{}")),
            new Bad(
                "no idempotency key",
                400,
                "idempotency-key-missing",
                s -> s.post(token, "/api/petitions", GOOD, Map.of())),
            new Bad(
                "a body over the limit",
                413,
                "payload-too-large",
                s -> s.submit(token, GOOD.replace("三个月", "月".repeat(6_000_000)))),
            new Bad(
                "an unknown path", 404, "not-found", s -> s.get(token, "/api/nothing-of-the-kind")),
            new Bad("a path of no service", 404, "not-found", s -> s.get(token, "/elsewhere")),
            new Bad("operators' pages", 403, "forbidden", s -> s.get(token, "/q/openapi")),
            new Bad("operators' pages", 401, "unauthenticated", s -> s.get(null, "/q/metrics")),
            new Bad(
                "an unknown parameter",
                400,
                "unknown-parameter",
                s -> s.get(token, "/api/petitions?stat=RECEIVED")),
            new Bad(
                "a role without the right",
                403,
                "forbidden",
                s -> s.get(suite.token("energy.judge"), "/api/petitions")))
        .map(
            bad ->
                DynamicTest.dynamicTest(
                    bad.name(),
                    () -> {
                      long before = suite.count("petition", "petition");
                      Answer answer = bad.call().on(stranger);
                      assertThat(answer.status()).as(answer.text()).isEqualTo(bad.status());
                      assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                          .startsWith("application/problem+json");
                      assertThat(answer.field("type")).startsWith("urn:workershome:problem:");
                      if (!bad.problem().equals("*")) {
                        assertThat(answer.field("type")).endsWith(":" + bad.problem());
                      }
                      assertThat(answer.body().path("title").asText()).isNotBlank();
                      assertThat(suite.count("petition", "petition")).isEqualTo(before);
                    }));
  }

  @Test
  void allFaultsOfABodyComeAtOnceInTheLanguageAskedFor() {
    // Given
    Stranger stranger = suite.stranger();

    // When
    Answer chinese = stranger.submit(suite.token("energy.worker"), "{}");
    Answer english =
        stranger.post(
            suite.token("energy.worker"),
            "/api/petitions",
            "{}",
            Map.of("Idempotency-Key", "english", "Accept-Language", "en"));

    // Then
    assertThat(chinese.body().path("faults").findValuesAsText("field"))
        .contains("category", "matter", "title", "text", "employer");
    assertThat(chinese.field("title")).containsPattern("\\p{IsHan}");
    assertThat(english.field("title")).doesNotContainPattern("\\p{IsHan}");
  }

  @Test
  void aRepeatedRequestIsAnsweredAgainAndAChangedOneIsRefused() {
    // Given
    Stranger stranger = suite.stranger();
    String token = suite.token("energy.worker");
    Map<String, String> key = Map.of("Idempotency-Key", "repeat-" + suite.run());
    Answer first = stranger.post(token, "/api/petitions", GOOD, key).expect(201);

    // When
    Answer again = stranger.post(token, "/api/petitions", GOOD, key);
    Answer changed = stranger.post(token, "/api/petitions", GOOD.replace("三个月", "四个月"), key);

    // Then
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
    assertThat(changed.status()).isEqualTo(422);
  }

  @Test
  void aStaleVersionIsRefusedAndAMissingOneAskedFor() {
    // Given
    String id = suite.submit("energy.worker", "stale");
    Map<String, String> stale = Map.of("Idempotency-Key", "stale-1", "If-Match", "\"99\"");
    Map<String, String> none = Map.of("Idempotency-Key", "stale-2");
    String path = "/api/petitions/" + id + "/registration";
    String officer = suite.token("energy.petition-officer");

    // When
    Answer refused = suite.stranger().post(officer, path, "{}", stale);
    Answer asked = suite.stranger().post(officer, path, "{}", none);

    // Then
    assertThat(refused.status()).isEqualTo(412);
    assertThat(asked.status()).isEqualTo(428);
  }

  @Test
  void identityHeadersFromOutsideChangeNothing() {
    // Given
    String yubei = suite.submit("yubei.worker", "forged");
    Map<String, String> forged =
        Map.of(
            "X-User", "city.auditor",
            "X-Forwarded-User", "city.auditor",
            "X-Union", "CQ",
            "X-Roles", "auditor");

    // When
    Answer answer =
        suite
            .stranger()
            .get(suite.token("energy.petition-officer"), "/api/petitions/" + yubei, forged);

    // Then
    assertThat(answer.status()).isEqualTo(404);
  }

  private static String unsigned(String token) {
    String header =
        java.util.Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(
                "{\"alg\":\"none\",\"typ\":\"JWT\"}"
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return header + "." + token.split("\\.", -1)[1] + ".";
  }

  /** The middle of another account's token under this one's signature. */
  private String tampered(String token) {
    String[] mine = token.split("\\.", -1);
    String[] other = suite.token("city.auditor").split("\\.", -1);
    return mine[0] + "." + other[1] + "." + mine[2];
  }
}
