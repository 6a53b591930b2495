package org.workershome.kit.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.workershome.kit.testing.ProblemSuite.assertProblem;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.workershome.kit.idempotency.IdempotencySql;
import org.workershome.kit.ids.Ids;

/**
 * A request that is sent twice is done once, and answered twice. A service adds a thin
 * {@code @QuarkusTest} subclass that names one of its POSTs.
 */
public abstract class IdempotencySuite {
  private static final int CALLERS = 16;

  private final String path;
  private final String account;
  private final String otherAccount;
  private final Random random = Seeds.random(getClass().getSimpleName());
  protected final Superuser superuser = Superuser.ofTheRunningTest();

  /**
   * @param path of the POST
   * @param account demo account that may send it
   * @param otherAccount another one that may
   */
  protected IdempotencySuite(String path, String account, String otherAccount) {
    this.path = path;
    this.account = account;
    this.otherAccount = otherAccount;
  }

  /** A good body with two or more fields, another one for each number. */
  protected abstract Map<String, Object> body(int number);

  /** How often the POST has had its effect, over all callers. */
  protected abstract long effects();

  @Test
  final void aRepeatedRequestGetsTheSameAnswerAndHasNoSecondEffect() {
    // Given
    String key = newKey();
    Map<String, Object> body = anyBody();
    Response first = post(key, body);
    long effects = effects();

    // When
    Response again = post(key, body);

    // Then
    assertThat(first.statusCode()).as("%s", first.asString()).isBetween(200, 299);
    assertThat(first.header("Idempotency-Replayed")).isNull();
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(again.statusCode()).isEqualTo(first.statusCode());
    assertThat(again.asString()).isEqualTo(first.asString());
    for (String header : List.of("Content-Type", "Location", "ETag")) {
      assertThat(again.header(header)).as(header).isEqualTo(first.header(header));
    }
    assertThat(effects()).isEqualTo(effects);
  }

  @Test
  final void theOrderOfFieldsMakesNoOtherRequest() {
    // Given
    String key = newKey();
    Map<String, Object> body = anyBody();
    Response first = post(key, body);

    // When
    Response again = post(key, reversed(body));

    // Then
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(again.asString()).isEqualTo(first.asString());
  }

  @Test
  final void aChangedRequestUnderAUsedKeyIsRefusedAndDoesNothing() {
    // Given
    String key = newKey();
    int number = random.nextInt(1_000);
    Response first = post(key, body(number));
    long effects = effects();

    // When
    Response changed = post(key, body(number + 1));

    // Then
    assertProblem(changed, 422, "idempotency-key-reused");
    assertThat(effects()).isEqualTo(effects);
    assertThat(post(key, body(number)).asString()).isEqualTo(first.asString());
  }

  @Test
  final void twoCallersMayUseTheSameKey() {
    // Given
    String key = newKey();
    Map<String, Object> body = anyBody();
    Response first = post(key, body);
    long effects = effects();

    // When
    Response other = post(otherAccount, path, key, body);

    // Then
    assertThat(other.statusCode()).isEqualTo(first.statusCode());
    assertThat(other.header("Idempotency-Replayed")).isNull();
    assertThat(effects()).isEqualTo(effects + 1);
  }

  @Test
  final void aRequestWithoutAGoodKeyIsRefusedAndDoesNothing() {
    // Given
    long effects = effects();

    // When
    Response missing = as(account).body(anyBody()).post(path);
    Response tooLong = post("k".repeat(256), anyBody());
    Response spaced = post("a key", anyBody());

    // Then
    assertProblem(missing, 400, "idempotency-key-missing");
    assertProblem(tooLong, 400, "invalid-fields");
    assertProblem(spaced, 400, "invalid-fields");
    assertThat(effects()).isEqualTo(effects);
  }

  @Test
  final void parallelRequestsUnderOneKeyHaveOneEffect() throws Exception {
    // Given
    String key = newKey();
    Map<String, Object> body = anyBody();
    long effects = effects();
    var go = new CountDownLatch(1);
    List<Response> answers = new ArrayList<>();

    // When
    try (var callers = Executors.newFixedThreadPool(CALLERS)) {
      List<Future<Response>> calls = new ArrayList<>();
      for (int i = 0; i < CALLERS; i++) {
        calls.add(
            callers.submit(
                () -> {
                  go.await();
                  return post(key, body);
                }));
      }
      go.countDown();
      for (Future<Response> call : calls) {
        answers.add(call.get());
      }
    }

    // Then
    assertThat(effects()).isEqualTo(effects + 1);
    String done = post(key, body).asString();
    for (Response answer : answers) {
      if (answer.statusCode() == 409) {
        assertProblem(answer, 409, "idempotency-in-progress");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
      } else {
        assertThat(answer.asString()).isEqualTo(done);
      }
    }
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() != 409)
        .filteredOn(answer -> answer.header("Idempotency-Replayed") == null)
        .hasSize(1);
  }

  @Test
  final void aKeyThatIsBeingWorkedOnIsBusyAndFreeWhenThatWorkIsGivenUp() throws Exception {
    // Given
    String key = newKey();
    Map<String, Object> body = anyBody();
    long effects = effects();
    Response busy;

    // When
    try (Connection working = superuser.connection();
        PreparedStatement claim = working.prepareStatement("select " + IdempotencySql.TRY_LOCK)) {
      working.setAutoCommit(false);
      claim.setString(1, Tokens.subjectOf(account));
      claim.setString(2, key);
      claim.execute();
      busy = post(key, body);
      working.rollback();
    }
    Response free = post(key, body);

    // Then
    assertProblem(busy, 409, "idempotency-in-progress");
    assertThat(busy.header("Retry-After")).isEqualTo("1");
    assertThat(free.statusCode()).isBetween(200, 299);
    assertThat(effects()).isEqualTo(effects + 1);
  }

  protected static String newKey() {
    return Ids.next().toString();
  }

  protected final Response post(String key, Map<String, Object> body) {
    return post(account, path, key, body);
  }

  protected final Response post(String as, String to, String key, Map<String, Object> body) {
    return as(as).header("Idempotency-Key", key).body(body).post(to);
  }

  private Map<String, Object> anyBody() {
    return body(random.nextInt(1_000));
  }

  private static Map<String, Object> reversed(Map<String, Object> body) {
    var reversed = new LinkedHashMap<String, Object>();
    body.forEach(reversed::putFirst);
    return reversed;
  }

  private static RequestSpecification as(String account) {
    return given()
        .config(
            RestAssuredConfig.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig().defaultContentCharset(StandardCharsets.UTF_8)))
        .header("Authorization", Tokens.bearer(account))
        .contentType(ContentType.JSON);
  }
}
