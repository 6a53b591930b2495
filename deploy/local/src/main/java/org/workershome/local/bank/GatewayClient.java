package org.workershome.local.bank;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The bank's side of the interface for agencies: client credentials, then plain HTTP. */
final class GatewayClient {
  private static final Duration WITHIN = Duration.ofSeconds(20);
  private static final int UNAUTHORIZED = 401;

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(WITHIN).build();
  private final ObjectMapper json = new ObjectMapper();
  private final String gateway;
  private final String issuer;
  private final String secret;
  private volatile String token = "";

  GatewayClient(String gateway, String issuer, String secret) {
    this.gateway = gateway;
    this.issuer = issuer;
    this.secret = secret;
  }

  JsonNode get(String path) throws IOException, InterruptedException {
    return json.readTree(text(path));
  }

  String text(String path) throws IOException, InterruptedException {
    return expectSuccess(send(HttpRequest.newBuilder(URI.create(gateway + path)).GET()));
  }

  /**
   * @param key the same for the same decision, so that a repeated call is done once
   */
  void post(String path, JsonNode body, String key) throws IOException, InterruptedException {
    expectSuccess(
        send(
            HttpRequest.newBuilder(URI.create(gateway + path))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(json.writeValueAsString(body)))));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    if (token.isEmpty()) {
      token = fetchToken();
    }
    HttpResponse<String> response = sendWithToken(request);
    if (response.statusCode() == UNAUTHORIZED) {
      token = fetchToken();
      response = sendWithToken(request);
    }
    return response;
  }

  private HttpResponse<String> sendWithToken(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(
        request.timeout(WITHIN).setHeader("Authorization", "Bearer " + token).build(),
        BodyHandlers.ofString());
  }

  private String fetchToken() throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
            .timeout(WITHIN)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    "grant_type=client_credentials&client_id=agency-bank&client_secret="
                        + URLEncoder.encode(secret, StandardCharsets.UTF_8)))
            .build();
    return json.readTree(expectSuccess(http.send(request, BodyHandlers.ofString())))
        .path("access_token")
        .asText();
  }

  /** The body is not in the message: it may hold a payment file. */
  private static String expectSuccess(HttpResponse<String> response) throws IOException {
    if (response.statusCode() / 100 != 2) {
      throw new IOException(
          response.request().method()
              + " "
              + response.request().uri().getPath()
              + " was answered with "
              + response.statusCode());
    }
    return response.body();
  }
}
