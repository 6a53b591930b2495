package org.workershome.acceptance.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * One account's view of the suite through the gateway.
 *
 * <p>With patience above zero a request is sent again while the answer is one that the
 * documentation calls safe to repeat (502, 503, 504, 429, a broken connection): reads always,
 * writes because they carry an {@code Idempotency-Key}.
 */
public final class Api {
  private static final Duration PAUSE_BETWEEN_TRIES = Duration.ofMillis(250);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http;
  private final URI gateway;
  private final Accounts accounts;
  private final String account;
  private final Duration patience;

  private Api(HttpClient http, URI gateway, Accounts accounts, String account, Duration patience) {
    this.http = http;
    this.gateway = gateway;
    this.accounts = accounts;
    this.account = account;
    this.patience = patience;
  }

  /** An account that gives up at the first trouble. */
  public static Api of(HttpClient http, URI gateway, Accounts accounts, String account) {
    return new Api(http, gateway, accounts, account, Duration.ZERO);
  }

  /** The same account, sending again for so long. */
  public Api patient(Duration howLong) {
    return new Api(http, gateway, accounts, account, howLong);
  }

  /** Reads. */
  public Answer get(String path) {
    return send("GET", path, null, Map.of());
  }

  /** Creates or decides, once for this key however often it is sent. */
  public Answer post(String path, Object body, String key) {
    return send("POST", path, body, Map.of("Idempotency-Key", key));
  }

  /** Decides about the version of a record that the caller has seen. */
  public Answer post(String path, Object body, String key, String etag) {
    return send("POST", path, body, Map.of("Idempotency-Key", key, "If-Match", etag));
  }

  /** Replaces a part of a record, in the version that the caller has seen. */
  public Answer put(String path, Object body, String key, String etag) {
    return send("PUT", path, body, Map.of("Idempotency-Key", key, "If-Match", etag));
  }

  /** Anything else, with headers as given. */
  public Answer send(
      String method, String path, @Nullable Object body, Map<String, String> headers) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      @Nullable Answer answer = null;
      @Nullable IOException trouble = null;
      try {
        answer = once(method, path, body, headers);
      } catch (IOException e) {
        trouble = e;
      }
      boolean last = System.nanoTime() >= deadline;
      if (answer != null && (last || !answer.worthRetrying())) {
        return answer;
      }
      if (trouble != null && last) {
        throw new AssertionError(method + " " + path + ": " + trouble, trouble);
      }
      LockSupport.parkNanos(PAUSE_BETWEEN_TRIES.toNanos());
    }
  }

  private Answer once(
      String method, String path, @Nullable Object body, Map<String, String> headers)
      throws IOException {
    var request =
        HttpRequest.newBuilder(gateway.resolve(path))
            .timeout(Duration.ofSeconds(30))
            .header("Authorization", "Bearer " + accounts.person(account))
            .header("Accept", "application/json, application/problem+json, text/csv");
    headers.forEach(request::header);
    if (body == null) {
      request.method(method, BodyPublishers.noBody());
    } else {
      request.header("Content-Type", "application/json");
      request.method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }
    try {
      return answer(http.send(request.build(), BodyHandlers.ofString()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while calling " + path, e);
    }
  }

  private static Answer answer(HttpResponse<String> response) {
    JsonNode body;
    try {
      body = JSON.readTree(response.body());
    } catch (JsonProcessingException e) {
      // Not every body is JSON (payment files are CSV); the text is kept beside it.
      body = MissingNode.getInstance();
    }
    return new Answer(response.statusCode(), response.headers(), body, response.body());
  }
}
