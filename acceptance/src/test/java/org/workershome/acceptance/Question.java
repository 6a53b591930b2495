package org.workershome.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request that somebody of the accused union may think of.
 *
 * @param operation of the contract
 * @param media of the body, empty without one; what is not JSON is a small file
 */
record Question(
    String operation,
    String method,
    String address,
    String media,
    @Nullable JsonNode body,
    Map<String, String> headers) {
  static final String JSON = "application/json";

  Question {
    headers = Map.copyOf(headers);
  }

  static Question read(String operation, String address) {
    return new Question(operation, "GET", address, "", null, Map.of());
  }

  /** A search, which has its words in a body and changes nothing. */
  static Question search(String operation, String address, JsonNode body) {
    return new Question(operation, "POST", address, JSON, body, Map.of());
  }

  boolean reads() {
    return method.equals("GET");
  }

  @Override
  public String toString() {
    return operation + ": " + method + " " + address + (body == null ? "" : " " + body);
  }
}
