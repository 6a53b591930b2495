package org.workershome.kit.trial;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A carrier of all channels, over HTTP as a real one. What it does depends on the address: one that
 * ends in 0001 is refused, in 0002 undeliverable, in 0003 the carrier is away at the first two
 * tries. {@code GET /taken/<address>} says how often it took a message for it, with its text.
 */
public final class FakeCarrier implements QuarkusTestResourceLifecycleManager {
  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, String> references = new ConcurrentHashMap<>();
  private final Map<String, String> taken = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
  private @Nullable HttpServer server;

  @Override
  public Map<String, String> start() {
    HttpServer opened;
    try {
      opened = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    opened.createContext("/", this::answer);
    opened.start();
    server = opened;
    String url = "http://127.0.0.1:" + opened.getAddress().getPort();
    return Map.of(
        "workershome.notify.carriers.sms", url + "/sms",
        "workershome.notify.carriers.wechat", url + "/wechat",
        "trial.carrier", url);
  }

  @Override
  public void stop() {
    HttpServer opened = server;
    if (opened != null) {
      opened.stop(0);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    String[] path = exchange.getRequestURI().getPath().split("/", -1);
    if (exchange.getRequestMethod().equals("POST")) {
      hand(exchange, json.readTree(exchange.getRequestBody()));
    } else if (path[1].equals("taken")) {
      say(exchange, 200, taken.getOrDefault(path[2], ""));
    } else {
      String to = references.getOrDefault(path[2], "");
      String state = to.endsWith("0002") ? "UNDELIVERABLE" : "DELIVERED";
      say(exchange, 200, "{\"state\":\"" + state + "\"}");
    }
  }

  private void hand(HttpExchange exchange, JsonNode message) throws IOException {
    String to = message.path("to").textValue();
    String id = message.path("id").textValue();
    int times = asked.computeIfAbsent(id, key -> new AtomicInteger()).incrementAndGet();
    if (to.endsWith("0001")) {
      say(exchange, 422, "{}");
    } else if (to.endsWith("0003") && times <= 2) {
      say(exchange, 503, "{}");
    } else {
      if (references.put(id, to) == null) {
        taken.merge(to, message.path("text").textValue() + "\n", String::concat);
      }
      say(exchange, 202, "{\"reference\":\"" + id + "\"}");
    }
  }

  private static void say(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
