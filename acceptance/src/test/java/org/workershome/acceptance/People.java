package org.workershome.acceptance;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.workershome.local.LocalSuite;
import org.workershome.local.SuiteConfig.Port;

/** Adds accounts at the identity provider, as its administrator. */
record People(HttpClient http, ObjectMapper json, LocalSuite suite) {
  void worker(String username, String union) {
    account(username, union, List.of("worker"), hex(username));
  }

  void account(String username, String union, Collection<String> roles, String personRef) {
    var administrator = new KeycloakAdmin(http, json, suite.config().url(Port.KEYCLOAK));
    String token = administrator.token(suite.secret("keycloak-admin"));
    if (administrator.knows(token, username)) {
      return;
    }
    administrator.group(token, union);
    ObjectNode user = json.createObjectNode().put("username", username).put("enabled", true);
    user.put("firstName", "职工").put("lastName", username);
    user.put("email", username + "@example.org").put("emailVerified", true);
    user.putArray("groups").add("/" + union);
    user.putObject("attributes").putArray("person_ref").add(personRef);
    user.putArray("credentials").addObject().put("type", "password").put("value", "demo");
    administrator.create(token, user, roles);
  }

  /** A reference as the suite makes them: thirty-two hexadecimal characters. */
  static String hex(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
