package org.workershome.acceptance.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Access tokens of demo accounts and machine clients, fetched once and kept until they age. */
public final class Accounts {
  private final HttpClient http;
  private final URI tokenEndpoint;
  private final Clock clock;
  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, Held> held = new ConcurrentHashMap<>();

  /**
   * @param issuer the realm's address, for example {@code
   *     http://127.0.0.1:8180/realms/workers-home}
   */
  public Accounts(HttpClient http, URI issuer, Clock clock) {
    this.http = http;
    this.tokenEndpoint = URI.create(issuer + "/protocol/openid-connect/token");
    this.clock = clock;
  }

  /** The token of a demo account such as {@code energy.worker}. */
  public String person(String account) {
    return token(
        account,
        Map.of(
            "grant_type", "password",
            "client_id", "suite-cli",
            "username", account,
            "password", "demo"));
  }

  /** The token of a machine client. */
  public String machine(String client, String secret) {
    return token(
        client,
        Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret));
  }

  private String token(String who, Map<String, String> form) {
    Instant now = clock.instant();
    return held.compute(
            who,
            (name, known) -> known != null && known.until().isAfter(now) ? known : fetch(form, now))
        .token();
  }

  private Held fetch(Map<String, String> form, Instant now) {
    String body =
        form.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
            .collect(Collectors.joining("&"));
    var request =
        HttpRequest.newBuilder(tokenEndpoint)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      var response = http.send(request, BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new AssertionError("no token: " + response.statusCode() + " " + response.body());
      }
      JsonNode answer = json.readTree(response.body());
      long seconds = answer.path("expires_in").asLong();
      return new Held(answer.path("access_token").asText(), now.plusSeconds(seconds / 2));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while asking for a token", e);
    }
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private record Held(String token, Instant until) {}
}
