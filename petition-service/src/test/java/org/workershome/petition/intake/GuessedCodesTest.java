package org.workershome.petition.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.workershome.petition.support.Api.anyone;
import static org.workershome.petition.support.Api.petition;
import static org.workershome.petition.support.Api.post;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.Superuser;
import org.workershome.petition.support.ServiceTest;

/** Whoever guesses query codes learns nothing, ever slower, and at last nothing at all. */
@ServiceTest
class GuessedCodesTest {

  @Test
  void eachFailureBeyondTheAllowedDoublesTheDelayUpToABound() {
    assertThat(QueryTries.delayAfter(QueryTries.ALLOWED - 1)).isZero();
    assertThat(QueryTries.delayAfter(QueryTries.ALLOWED)).isEqualTo(Duration.ofMillis(250));
    assertThat(QueryTries.delayAfter(QueryTries.ALLOWED + 1)).isEqualTo(Duration.ofMillis(500));
    assertThat(QueryTries.delayAfter(QueryTries.MOST)).isEqualTo(Duration.ofSeconds(8));
  }

  @Test
  void theRightCodeIsAnsweredLikeAWrongOneAndLateAndThenNotAtAll() {
    String code =
        post("energy.worker", "/api/petitions", petition())
            .then()
            .statusCode(201)
            .extract()
            .path("queryCode");
    ask(code, "5678", "10.7.0.1").then().statusCode(200).body("state", equalTo("RECEIVED"));
    for (int i = 0; i < QueryTries.ALLOWED; i++) {
      ask(code, "000" + i, "10.7.0.1").then().statusCode(404);
    }

    // When
    long start = System.nanoTime();
    Response right = ask(code, "5678", "10.7.0.1");
    long took = System.nanoTime() - start;

    // Then
    right.then().statusCode(404);
    assertThat(Duration.ofNanos(took)).isGreaterThanOrEqualTo(Duration.ofMillis(245));
    assertThat(ask(code, "0000", "10.7.0.1").<String>path("detail"))
        .isEqualTo(right.<String>path("detail"));

    // And: whoever goes on is told to come back later; others are not touched by it
    Superuser.ofTheRunningTest()
        .change("update query_try set failed = ? where failed between 6 and 8", QueryTries.MOST);
    Response refused = ask(code, "5678", "10.7.0.1");
    refused.then().statusCode(429).body("type", endsWith(":too-many-requests"));
    assertThat(refused.header("Retry-After")).isNotBlank();
    ask(code, "5678", "10.7.0.2").then().statusCode(200);
  }

  private static Response ask(String code, String suffix, String address) {
    return anyone()
        .header("X-Forwarded-For", address)
        .body(Map.of("queryCode", code, "suffix", suffix))
        .post("/api/petitions/status");
  }
}
