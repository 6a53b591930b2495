package org.workershome.kit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.concurrent.Executors;

/**
 * The tests' own identity provider: one key and the address where services fetch it, laid out like
 * a Keycloak realm. One per JVM; address and key are kept in system properties, because the tests
 * of one Quarkus application and those of the next see this class through different class loaders.
 */
public final class TestIssuer {
  static final String KEY_ID = "test-key";

  private static final String ADDRESS = "workershome.testing.issuer.address";
  private static final String KEY = "workershome.testing.issuer.key";
  private static final String REALM = "/realms/workers-home";

  private final String address;
  private final PrivateKey key;

  private TestIssuer(String address, PrivateKey key) {
    this.address = address;
    this.key = key;
  }

  /** The provider of this JVM, started at the first call. */
  public static TestIssuer shared() {
    synchronized (System.getProperties()) {
      if (System.getProperty(ADDRESS) == null) {
        HttpServer server = serve(0);
        System.setProperty(ADDRESS, addressOf(server.getAddress().getPort()));
      }
      return new TestIssuer(System.getProperty(ADDRESS), sharedKey());
    }
  }

  /** A provider whose server is started by {@link #startOn}: away until then. */
  public static TestIssuer awayOn(int port) {
    return new TestIssuer(addressOf(port), sharedKey());
  }

  /**
   * Starts a provider on a port; the caller stops it.
   *
   * @param port 0 for any
   */
  public static HttpServer startOn(int port) {
    return serve(port);
  }

  /** The issuer in tokens and the base of the key's address. */
  public String address() {
    return address;
  }

  /** Starts from nothing but time, issuer and audience. */
  public TokenBuilder builder() {
    return new TokenBuilder(this);
  }

  PrivateKey key() {
    return key;
  }

  static PrivateKey strangersKey() {
    return newKey();
  }

  private static String addressOf(int port) {
    return "http://127.0.0.1:" + port + REALM;
  }

  private static PrivateKey sharedKey() {
    synchronized (System.getProperties()) {
      String stored = System.getProperty(KEY);
      if (stored == null) {
        stored = Base64.getEncoder().encodeToString(newKey().getEncoded());
        System.setProperty(KEY, stored);
      }
      try {
        return KeyFactory.getInstance("RSA")
            .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(stored)));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static PrivateKey newKey() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair().getPrivate();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HttpServer serve(int port) {
    byte[] keys = keySet((RSAPrivateCrtKey) sharedKey()).getBytes(UTF_8);
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      server.createContext(
          REALM + "/protocol/openid-connect/certs",
          exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            try (OutputStream body = exchange.getResponseBody()) {
              body.write(keys);
            }
          });
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String keySet(RSAPrivateCrtKey key) {
    return """
        {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"%s","n":"%s","e":"%s"}]}\
        """
        .formatted(KEY_ID, encode(key.getModulus()), encode(key.getPublicExponent()));
  }

  private static String encode(BigInteger number) {
    byte[] bytes = number.toByteArray();
    int sign = bytes.length > 1 && bytes[0] == 0 ? 1 : 0;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(java.util.Arrays.copyOfRange(bytes, sign, bytes.length));
  }
}
