package org.workershome.kit.trial;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.testing.Tokens;

/** The trial application as its callers use it. */
final class TrialCalls {
  private TrialCalls() {}

  /** The header of an account of one's own making, with the person behind it. */
  static String bearer(String account, String personRef) {
    return Tokens.of(account).subject(personRef + "@" + account).personRef(personRef).bearer();
  }

  static RequestSpecification as(String bearer) {
    return given().header("Authorization", bearer).contentType("application/json");
  }

  static Response get(String bearer, String path) {
    return as(bearer).get(path);
  }

  /** With a key of its own. */
  static Response post(String bearer, String path, Object body) {
    return as(bearer).header("Idempotency-Key", Ids.next().toString()).body(body).post(path);
  }

  /** A decision on the record as it is now. */
  static Response decide(String bearer, String record, String move, Object body) {
    return as(bearer)
        .header("Idempotency-Key", Ids.next().toString())
        .header("If-Match", get(bearer, record).then().statusCode(200).extract().header("ETag"))
        .body(body)
        .post(record + "/" + move);
  }
}
