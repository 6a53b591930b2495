package org.workershome.local.carrier;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Takes messages of every channel and writes them into a file of each channel, as a telephone would
 * show them: for whoever tries the suite. An address that ends in 0001 is refused, in 0002 the
 * message is taken and turns out undeliverable, in 0003 the carrier is ill. A message of one id is
 * brought once, by this process and by those after it.
 */
public final class SimulatedCarrier {
  private static final Set<String> CHANNELS = Set.of("sms", "wechat", "post");
  private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, String> states = new ConcurrentHashMap<>();
  private final Path folder;

  SimulatedCarrier(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    for (String channel : CHANNELS) {
      Path file = file(channel);
      if (Files.exists(file)) {
        for (String line : Files.readAllLines(file)) {
          String[] cells = line.split("\t", -1);
          states.put(cells[0], cells[1]);
        }
      }
    }
  }

  /** {@code CARRIER_PORT} and {@code CARRIER_FOLDER} say where. */
  public static void main(String[] arguments) throws IOException {
    var carrier = new SimulatedCarrier(Path.of(System.getenv("CARRIER_FOLDER")));
    carrier.serve(Integer.parseInt(System.getenv("CARRIER_PORT")));
    System.out.println("the carrier waits for messages");
  }

  HttpServer serve(int port) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/", this::answer);
    server.start();
    return server;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String[] path = exchange.getRequestURI().getPath().split("/", -1);
      if (path.length < 2 || !CHANNELS.contains(path[1])) {
        say(exchange, path.length == 2 && path[1].isEmpty() ? 200 : 404, Map.of());
      } else if (exchange.getRequestMethod().equals("POST")) {
        take(exchange, path[1]);
      } else {
        String state = path.length == 3 ? states.get(path[2]) : null;
        say(exchange, state == null ? 404 : 200, state == null ? Map.of() : Map.of("state", state));
      }
    }
  }

  private void take(HttpExchange exchange, String channel) throws IOException {
    JsonNode message;
    try {
      message = json.readTree(exchange.getRequestBody());
    } catch (JsonProcessingException e) {
      say(exchange, 400, Map.of());
      return;
    }
    String id = message.path("id").asText();
    String to = message.path("to").asText();
    if (!ID.matcher(id).matches() || to.isEmpty() || to.endsWith("0001")) {
      say(exchange, 422, Map.of());
      return;
    }
    if (to.endsWith("0003")) {
      say(exchange, 503, Map.of());
      return;
    }
    write(channel, id, to, message.path("text").asText());
    say(exchange, 202, Map.of("reference", id));
  }

  private synchronized void write(String channel, String id, String to, String text)
      throws IOException {
    String state = to.endsWith("0002") ? "UNDELIVERABLE" : "DELIVERED";
    if (states.containsKey(id)) {
      return;
    }
    String shown = to.length() <= 4 ? "****" : "****" + to.substring(to.length() - 4);
    String line = String.join("\t", id, state, shown, text.replaceAll("\\s", " ")) + "\n";
    Files.writeString(
        file(channel), line, UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    states.put(id, state);
  }

  private Path file(String channel) {
    return folder.resolve(channel + ".txt");
  }

  private void say(HttpExchange exchange, int status, Map<String, String> body) throws IOException {
    byte[] bytes = json.writeValueAsBytes(body);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
