package org.workershome.kit.trial;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps objects as S3 does, and refuses what is not signed right: it makes the signature itself,
 * from what came over the wire.
 */
final class FakeS3 {
  static final String ACCESS = "AKIAIOSFODNN7EXAMPLE";
  static final String SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

  private static final Pattern AUTHORIZATION =
      Pattern.compile(
          "AWS4-HMAC-SHA256 Credential=([^/]+)/(\\d{8})/([^/]+)/s3/aws4_request,"
              + "SignedHeaders=([a-z0-9;-]+),Signature=([0-9a-f]{64})");

  private final ConcurrentMap<String, byte[]> objects = new ConcurrentHashMap<>();
  private final AtomicInteger refused = new AtomicInteger();
  private final AtomicInteger stumbles = new AtomicInteger();
  private final HttpServer server;

  private FakeS3(HttpServer server) {
    this.server = server;
  }

  static FakeS3 startedOn(int port) {
    try {
      var server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
      var store = new FakeS3(server);
      server.createContext("/", store::serve);
      server.setExecutor(command -> Thread.ofVirtual().start(command));
      server.start();
      return store;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  Map<String, byte[]> objects() {
    return objects;
  }

  int refused() {
    return refused.get();
  }

  /** Answers the next requests with a 503. */
  void stumble(int times) {
    stumbles.set(times);
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      if (stumbles.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        exchange.sendResponseHeaders(503, -1);
        return;
      }
      if (!isSigned(exchange, body)) {
        refused.incrementAndGet();
        exchange.sendResponseHeaders(403, -1);
        return;
      }
      String key = exchange.getRequestURI().getRawPath();
      switch (exchange.getRequestMethod()) {
        case "PUT" -> {
          objects.put(key, body);
          exchange.sendResponseHeaders(200, -1);
        }
        case "DELETE" -> {
          objects.remove(key);
          exchange.sendResponseHeaders(204, -1);
        }
        default -> {
          byte[] object = objects.get(key);
          if (object == null) {
            exchange.sendResponseHeaders(404, -1);
          } else {
            exchange.sendResponseHeaders(200, object.length);
            exchange.getResponseBody().write(object);
          }
        }
      }
    }
  }

  private static boolean isSigned(HttpExchange exchange, byte[] body) {
    String header = exchange.getRequestHeaders().getFirst("Authorization");
    Matcher said = AUTHORIZATION.matcher(header == null ? "" : header);
    if (!said.matches() || !said.group(1).equals(ACCESS)) {
      return false;
    }
    String bodyHash = hex(sha256(body));
    String time = exchange.getRequestHeaders().getFirst("x-amz-date");
    if (!bodyHash.equals(exchange.getRequestHeaders().getFirst("x-amz-content-sha256"))
        || !said.group(4).equals("host;x-amz-content-sha256;x-amz-date")
        || time == null
        || !time.startsWith(said.group(2))) {
      return false;
    }
    String canonical =
        exchange.getRequestMethod()
            + "\n"
            + exchange.getRequestURI().getRawPath()
            + "\n\nhost:"
            + exchange.getRequestHeaders().getFirst("Host")
            + "\nx-amz-content-sha256:"
            + bodyHash
            + "\nx-amz-date:"
            + time
            + "\n\nhost;x-amz-content-sha256;x-amz-date\n"
            + bodyHash;
    String toSign =
        "AWS4-HMAC-SHA256\n"
            + time
            + "\n"
            + said.group(2)
            + "/"
            + said.group(3)
            + "/s3/aws4_request\n"
            + hex(sha256(canonical.getBytes(UTF_8)));
    byte[] key = hmac(("AWS4" + SECRET).getBytes(UTF_8), said.group(2));
    key = hmac(hmac(hmac(key, said.group(3)), "s3"), "aws4_request");
    return hex(hmac(key, toSign)).equals(said.group(5));
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
