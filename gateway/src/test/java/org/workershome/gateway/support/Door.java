package org.workershome.gateway.support;

import java.io.IOException;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.workershome.gateway.support.Wire.Heard;
import org.workershome.kit.testing.Tokens;

/** The gateway under test, as callers meet it. */
public final class Door {
  private Door() {}

  /** Where it listens in this test run. */
  public static int port() {
    return ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class);
  }

  public static Wire knock() throws IOException {
    return new Wire(port());
  }

  /** A line with the token of a demo account. */
  public static String token() {
    return "Authorization: " + Tokens.bearer("energy.petition-officer");
  }

  /** One GET with a valid token on a connection of its own. */
  public static Heard get(String target) throws IOException {
    return ask("GET " + target + " HTTP/1.1", "Host: door", token());
  }

  /** One request without a body on a connection of its own. */
  public static Heard ask(String... head) throws IOException {
    try (Wire wire = knock()) {
      return wire.head(head).hear();
    }
  }

  /** One request with a valid token, without a body, that makes the petition service behave so. */
  public static Heard ask(Wire wire, String method, Behaviour behaviour) throws IOException {
    return wire.head(method + " " + path(behaviour) + " HTTP/1.1", "Host: door", token()).hear();
  }

  /** A name for what a test's request does at the service. */
  public static String newCase() {
    return UUID.nameUUIDFromBytes(
            Long.toString(System.nanoTime()).getBytes(java.nio.charset.StandardCharsets.US_ASCII))
        .toString();
  }

  /** The target that makes the petition service behave so. */
  public static String path(Behaviour behaviour) {
    return "/api/petitions/" + behaviour.segment();
  }
}
