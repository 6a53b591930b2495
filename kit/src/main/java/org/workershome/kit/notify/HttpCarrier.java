package org.workershome.kit.notify;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/**
 * A carrier behind HTTP: {@code POST <url>} with {@code {"id","to","text"}} answers {@code 202
 * {"reference"}}, 4xx when it will never bring it; {@code GET <url>/<reference>} answers {@code
 * {"state"}}. A provider with another protocol gets an adapter that speaks this one.
 */
final class HttpCarrier implements Carrier {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int MOST_REFERENCE = 200;

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final URI url;
  private final ObjectMapper json;

  HttpCarrier(URI url, ObjectMapper json) {
    this.url = url;
    this.json = json;
  }

  @Override
  public Handing hand(UUID message, String to, String textZh) {
    try {
      String body = json.writeValueAsString(Map.of("id", message, "to", to, "text", textZh));
      HttpResponse<String> answer =
          send(
              HttpRequest.newBuilder(url)
                  .header("Content-Type", "application/json")
                  .header("Idempotency-Key", message.toString())
                  .POST(HttpRequest.BodyPublishers.ofString(body)));
      int status = answer.statusCode();
      if (status / 100 == 2) {
        String reference = field(answer.body(), "reference");
        return reference.isEmpty() || reference.length() > MOST_REFERENCE
            ? new Handing.Away()
            : new Handing.Taken(reference);
      }
      boolean never = status / 100 == 4 && status != 408 && status != 429;
      return never ? new Handing.Refused() : new Handing.Away();
    } catch (IOException e) {
      return new Handing.Away();
    }
  }

  @Override
  public Report report(String reference) {
    try {
      URI address = URI.create(url + "/" + URLEncoder.encode(reference, UTF_8));
      HttpResponse<String> answer = send(HttpRequest.newBuilder(address).GET());
      if (answer.statusCode() != 200) {
        return Report.UNKNOWN;
      }
      return switch (field(answer.body(), "state")) {
        case "UNDER_WAY" -> Report.UNDER_WAY;
        case "DELIVERED" -> Report.DELIVERED;
        case "UNDELIVERABLE" -> Report.UNDELIVERABLE;
        default -> Report.UNKNOWN;
      };
    } catch (IOException e) {
      return Report.UNKNOWN;
    }
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    try {
      return http.send(
          request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString(UTF_8));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** Empty when the answer is not what it should be. */
  private String field(String body, String name) {
    try {
      JsonNode field = json.readTree(body).path(name);
      return field.isTextual() ? field.textValue() : "";
    } catch (JsonProcessingException e) {
      return "";
    }
  }
}
