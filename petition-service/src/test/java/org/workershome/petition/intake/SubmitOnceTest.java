package org.workershome.petition.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.workershome.petition.support.Api.PETITIONS;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.newKey;
import static org.workershome.petition.support.Api.petition;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.workershome.kit.idempotency.IdempotencySql;
import org.workershome.kit.testing.Database;
import org.workershome.kit.testing.Tokens;
import org.workershome.petition.support.ServiceTest;

/**
 * The idempotency contract and the numbers, on the hot path that does both in its own statement.
 */
@ServiceTest
class SubmitOnceTest {
  private static final String WORKER = "energy.worker";

  @Test
  void aRepeatedRequestGetsTheSameAnswerAndWritesNothing() {
    String key = newKey();
    Response first = submit(key, petition());
    long petitions = Database.count("petition");
    long timeline = Database.count("petition_timeline");

    Response again = submit(key, petition());

    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.asString()).isEqualTo(first.asString());
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag")).isEqualTo("\"1\"");
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(first.header("Idempotency-Replayed")).isNull();
    assertThat(Database.count("petition")).isEqualTo(petitions);
    assertThat(Database.count("petition_timeline")).isEqualTo(timeline);
  }

  @Test
  void theOrderOfFieldsDoesNotMakeAnotherRequest() {
    String key = newKey();
    Map<String, Object> body = petition();
    String id = submit(key, body).then().statusCode(201).extract().path("id");
    Object title = body.remove("title");
    body.put("title", title);

    submit(key, body).then().statusCode(201).body("id", equalTo(id));
  }

  @Test
  void aChangedRequestUnderOneKeyIsRefused() {
    String key = newKey();
    submit(key, petition()).then().statusCode(201);
    Map<String, Object> changed = petition();
    changed.put("title", "另一件事");

    submit(key, changed)
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:workershome:problem:idempotency-key-reused"));
  }

  @Test
  void twoWorkersMayUseTheSameKey() {
    String key = newKey();
    String one = submit(key, petition()).then().statusCode(201).extract().path("id");

    as("energy.worker2")
        .header("Idempotency-Key", key)
        .body(petition())
        .post(PETITIONS)
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", nullValue())
        .body("id", org.hamcrest.Matchers.not(equalTo(one)));
  }

  @Test
  void aKeyThatIsBeingWorkedOnIsBusy() throws Exception {
    String key = newKey();
    try (Connection other = Database.ofTheRunningTest().asApp().getConnection()) {
      other.setAutoCommit(false);
      try (PreparedStatement lock = other.prepareStatement("select " + IdempotencySql.TRY_LOCK)) {
        lock.setString(1, Tokens.subjectOf(WORKER));
        lock.setString(2, key);
        lock.executeQuery();

        submit(key, petition())
            .then()
            .statusCode(409)
            .header("Retry-After", "1")
            .body("type", equalTo("urn:workershome:problem:idempotency-in-progress"));
      }
      other.rollback();
    }
    submit(key, petition()).then().statusCode(201);
  }

  @Test
  void aRefusedRequestLeavesItsKeyFree() {
    String key = newKey();
    Map<String, Object> accusation = petition();
    accusation.put("category", "ACCUSATION");
    submit(key, accusation).then().statusCode(422);

    submit(key, petition()).then().statusCode(201);
  }

  @Test
  void twentyParallelSubmitsUnderOneKeyAreOnePetition() throws Exception {
    String key = newKey();
    long before = Database.count("petition");

    List<Response> answers = atOnce(20, () -> submit(key, petition()));

    assertThat(Database.count("petition")).isEqualTo(before + 1);
    assertThat(answers).extracting(Response::statusCode).isSubsetOf(201, 409).contains(201);
    assertThat(
            answers.stream()
                .filter(answer -> answer.statusCode() == 201)
                .map(answer -> answer.path("id"))
                .distinct())
        .hasSize(1);
    submit(key, petition()).then().statusCode(201).header("Idempotency-Replayed", "true");
  }

  @Test
  void parallelSubmitsGetDifferentNumbersOfTheSameUnionAndYear() throws Exception {
    Set<String> numbers = ConcurrentHashMap.newKeySet();

    atOnce(
        60,
        () -> {
          Response answer = submit(newKey(), petition());
          assertThat(answer.statusCode()).isEqualTo(201);
          numbers.add(answer.path("number"));
          return answer;
        });

    assertThat(numbers).hasSize(60).allMatch(number -> number.startsWith("XF-CQ.ENERGY-"));
  }

  @Test
  void theTableTellsNeitherTextNorPhoneNorQueryCode() {
    Response answer = submit(newKey(), petition());
    String id = answer.path("id");
    String row =
        Database.text("select petition::text from petition where id = '" + id + "'")
            + Database.text(
                "select encode(text_sealed, 'escape') from petition where id = '" + id + "'")
            + Database.text(
                "select encode(body, 'escape') from idempotency where location like '%" + id + "'");

    assertThat(row)
        .doesNotContain("生活困难")
        .doesNotContain("13800005678")
        .doesNotContain(answer.<String>path("queryCode"));
  }

  private static Response submit(String key, Map<String, Object> body) {
    return as(WORKER).header("Idempotency-Key", key).body(body).post(PETITIONS);
  }

  /** All begin at the same moment. */
  private static List<Response> atOnce(int callers, Callable<Response> call) throws Exception {
    var go = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(callers)) {
      List<Future<Response>> answers =
          IntStream.range(0, callers)
              .mapToObj(
                  i ->
                      threads.submit(
                          () -> {
                            go.await();
                            return call.call();
                          }))
              .toList();
      go.countDown();
      List<Response> all = new ArrayList<>();
      for (Future<Response> answer : answers) {
        all.add(answer.get());
      }
      return all;
    }
  }
}
