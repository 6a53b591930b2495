package org.workershome.kit.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workershome.kit.testing.ProblemSuite.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.workershome.kit.testing.IdempotencySuite;

/** The suite, and what needs work that fails on purpose. */
@QuarkusTest
class TrialIdempotencyTest extends IdempotencySuite {
  private static final String WORKER = "energy.worker";

  TrialIdempotencyTest() {
    super(orders("one"), WORKER, "yubei.worker");
  }

  @Override
  protected Map<String, Object> body(int number) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("text", "订单");
    body.put("number", number);
    return body;
  }

  @Override
  protected long effects() {
    return superuser.number("select count(*) from trial_effect");
  }

  @Test
  void theSameRequestToAnotherRecordIsAnotherRequest() {
    // Given
    String key = newKey();
    post(key, body(1));
    long effects = effects();

    // When
    Response other = post(WORKER, orders("two"), key, body(1));

    // Then
    assertProblem(other, 422, "idempotency-key-reused");
    assertThat(effects()).isEqualTo(effects);
  }

  @ParameterizedTest
  @EnumSource(TrialFault.class)
  void workThatFailsAfterItsEffectLeavesNothingAndItsKeyFree(TrialFault fault) {
    // Given
    String key = newKey();
    long effects = effects();
    Map<String, Object> failing = body(1);
    failing.put("text", key);
    failing.put("fault", fault);

    // When
    Response failed = post(key, failing);
    long after = effects();
    Response mended = post(key, body(1));

    // Then
    switch (fault) {
      case REFUSED -> assertProblem(failed, 409, "conflict");
      case BROKEN, AT_COMMIT -> assertProblem(failed, 500, "internal");
      case DATABASE_LOST -> assertProblem(failed, 503, "unavailable");
    }
    assertThat(after).isEqualTo(effects);
    assertThat(mended.statusCode()).isEqualTo(201);
    assertThat(mended.header("Idempotency-Replayed")).isNull();
    assertThat(effects()).isEqualTo(effects + 1);
  }

  @Test
  void whatIsStoredIsSealed() {
    // When
    post(newKey(), body(1)).then().statusCode(201);

    // Then
    assertThat(superuser.texts("select encode(body, 'escape') from idempotency"))
        .isNotEmpty()
        .noneMatch(body -> body.contains("\"text\""));
  }

  private static String orders(String shop) {
    return "/api/trial/shops/" + shop + "/orders";
  }
}
