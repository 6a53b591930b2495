package org.workershome.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/** The identity provider's administration, as far as a test needs people of its own. */
record KeycloakAdmin(HttpClient http, ObjectMapper json, String address) {

  String token(String password) {
    return send(HttpRequest.newBuilder(
                URI.create(address + "/realms/master/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    "grant_type=password&client_id=admin-cli&username=admin&password="
                        + URLEncoder.encode(password, StandardCharsets.UTF_8))))
        .path("access_token")
        .asText();
  }

  boolean knows(String token, String username) {
    return !send(with(token, "/users?exact=true&username=" + username).GET()).isEmpty();
  }

  /** A union's group, with the claim that its people carry; nothing when it is there. */
  void group(String token, String union) {
    if (send(with(token, "/groups?exact=true&search=" + union).GET()).isEmpty()) {
      ObjectNode group = json.createObjectNode().put("name", union);
      group.putObject("attributes").putArray("union").add(union);
      send(with(token, "/groups").POST(BodyPublishers.ofString(group.toString())));
    }
  }

  void create(String token, JsonNode user, Collection<String> roles) {
    send(with(token, "/users").POST(BodyPublishers.ofString(user.toString())));
    String id =
        send(with(token, "/users?exact=true&username=" + user.path("username").asText()).GET())
            .path(0)
            .path("id")
            .asText();
    ArrayNode granted = json.createArrayNode();
    roles.forEach(role -> granted.add(send(with(token, "/roles/" + role).GET())));
    send(
        with(token, "/users/" + id + "/role-mappings/realm")
            .POST(BodyPublishers.ofString(granted.toString())));
  }

  private HttpRequest.Builder with(String token, String path) {
    return HttpRequest.newBuilder(URI.create(address + "/admin/realms/workers-home" + path))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json");
  }

  private JsonNode send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
      if (response.statusCode() / 100 != 2) {
        throw new AssertionError(
            response.uri().getPath() + ": " + response.statusCode() + " " + response.body());
      }
      return response.body().isBlank() ? json.createObjectNode() : json.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
