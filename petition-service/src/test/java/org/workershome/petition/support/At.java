package org.workershome.petition.support;

import static org.workershome.petition.support.Api.newKey;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.workershome.kit.testing.Tokens;

/** A union of a test's own, and who works there. */
public record At(String union) {

  /**
   * A member of staff or a worker of this union: {@code officer}, {@code leader2}, {@code
   * worker17}.
   */
  public RequestSpecification as(String role) {
    return Api.anyone().header("Authorization", bearer(role));
  }

  /** Who that is: the same role in another union is another person. */
  public String personOf(String role) {
    return Tokens.personRefOf("energy." + role + "@" + union);
  }

  /** The account that this is. */
  public String subjectOf(String role) {
    return Tokens.subjectOf("energy." + role + "@" + union);
  }

  public Response get(String role, String path) {
    return as(role).get(path);
  }

  public Response post(String role, String path, Object body) {
    return as(role).header("Idempotency-Key", newKey()).body(body).post(path);
  }

  /** The id of what was made. */
  public String made(String role, String path, Object body) {
    return post(role, path, body).then().statusCode(201).extract().path("id");
  }

  /** A decision on the record as it is now. */
  public Response decide(String role, String record, String action, Object body) {
    return decide(role, record, etag(role, record), action, body);
  }

  public Response decide(String role, String record, String etag, String action, Object body) {
    return as(role)
        .header("Idempotency-Key", newKey())
        .header("If-Match", etag)
        .body(body)
        .post(record + "/" + action);
  }

  public Response put(String role, String record, String part, Object body) {
    return as(role).header("If-Match", etag(role, record)).body(body).put(record + part);
  }

  public String etag(String role, String record) {
    return get(role, record).then().statusCode(200).extract().header("ETag");
  }

  public long statistic(String role, String room, String figure, String from, String to) {
    return as(role)
        .queryParam("from", from)
        .queryParam("to", to)
        .get("/api/" + room + "/statistics")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getLong("figures.find { it.figure == '" + figure + "' }.value");
  }

  /** All at once; the statuses of their answers. */
  public static List<Integer> atOnce(int callers, IntFunction<Response> call) throws Exception {
    CountDownLatch together = new CountDownLatch(1);
    List<Future<Integer>> answers = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < callers; i++) {
        int number = i;
        answers.add(
            threads.submit(
                () -> {
                  together.await();
                  return call.apply(number).statusCode();
                }));
      }
      together.countDown();
      List<Integer> statuses = new ArrayList<>();
      for (Future<Integer> answer : answers) {
        statuses.add(answer.get());
      }
      return statuses;
    }
  }

  public static Map<String, Object> nothing() {
    return Map.of();
  }

  private String bearer(String role) {
    String account = "energy." + role;
    return Tokens.of(account)
        .subject(subjectOf(role))
        .personRef(personOf(role))
        .union(union)
        .bearer();
  }
}
