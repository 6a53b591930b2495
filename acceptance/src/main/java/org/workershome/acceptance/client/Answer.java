package org.workershome.acceptance.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/** What came back: status, headers and the body as JSON (a missing node when it was not JSON). */
public record Answer(int status, HttpHeaders headers, JsonNode body, String text) {
  /** The record's version, to be sent back as {@code If-Match}. */
  public String etag() {
    return headers
        .firstValue("ETag")
        .orElseThrow(() -> new AssertionError("no ETag in the answer " + status + " " + text));
  }

  /** The named field of the body as text; fails loudly when it is not there. */
  public String field(String name) {
    JsonNode value = body.path(name);
    if (value.isMissingNode() || value.isNull()) {
      throw new AssertionError("no field " + name + " in the answer " + status + " " + text);
    }
    return value.asText();
  }

  /** This answer, when it has the status; an error that shows the body otherwise. */
  public Answer expect(int expected) {
    if (status != expected) {
      throw new AssertionError("expected " + expected + " but got " + status + ": " + text);
    }
    return this;
  }

  boolean worthRetrying() {
    return (status == 409 && body.path("type").asText().endsWith("idempotency-in-progress"))
        || status == 429
        || status == 502
        || status == 503
        || status == 504;
  }
}
