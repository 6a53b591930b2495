package org.workershome.acceptance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.workershome.acceptance.client.Answer;

/** Somebody who sends what no well-behaved client would. */
final class Stranger {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http;
  private final URI gateway;
  private final String run;
  private final AtomicLong count = new AtomicLong();

  Stranger(HttpClient http, URI gateway, String run) {
    this.http = http;
    this.gateway = gateway;
    this.run = run;
  }

  /** One misdeed. */
  @FunctionalInterface
  interface Call {
    Answer on(Stranger stranger);
  }

  Answer submit(@Nullable String token, String body) {
    return post(
        token,
        "/api/petitions",
        body,
        Map.of("Idempotency-Key", "stranger-" + run + "-" + count.incrementAndGet()));
  }

  Answer post(@Nullable String token, String path, String body, Map<String, String> headers) {
    var all = new HashMap<>(headers);
    all.put("Content-Type", "application/json");
    return send(token, path, all, HttpRequest.newBuilder().POST(BodyPublishers.ofString(body)));
  }

  Answer get(@Nullable String token, String path) {
    return get(token, path, Map.of());
  }

  Answer get(@Nullable String token, String path, Map<String, String> headers) {
    return send(token, path, headers, HttpRequest.newBuilder().GET());
  }

  private Answer send(
      @Nullable String token,
      String path,
      Map<String, String> headers,
      HttpRequest.Builder request) {
    request.uri(gateway.resolve(path));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    headers.forEach(request::header);
    try {
      var response = http.send(request.build(), BodyHandlers.ofString());
      return new Answer(
          response.statusCode(), response.headers(), parsed(response.body()), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while calling " + path, e);
    }
  }

  private static JsonNode parsed(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      // A body that is not JSON fails the test by its missing fields.
      return MissingNode.getInstance();
    }
  }
}
