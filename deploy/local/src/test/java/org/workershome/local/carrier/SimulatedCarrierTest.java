package org.workershome.local.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedCarrierTest {
  private static final String ID = "018f3e6a-0000-7000-8000-00000000000a";

  @TempDir Path folder;

  @Test
  void aMessageIsBroughtOnceWhoeverBringsIt() throws Exception {
    try (var first = new Running(folder)) {
      assertThat(first.post("/sms", message("13900001234")).statusCode()).isEqualTo(202);
      assertThat(first.post("/sms", message("13900001234")).statusCode()).isEqualTo(202);
    }
    try (var second = new Running(folder)) {
      assertThat(second.post("/sms", message("13900001234")).statusCode()).isEqualTo(202);
      assertThat(second.get("/sms/" + ID)).contains("DELIVERED");
    }

    assertThat(Files.readAllLines(folder.resolve("sms.txt")))
        .containsExactly(ID + "\tDELIVERED\t****1234\t您好");
  }

  @Test
  void theAddressSaysWhatGoesWrong() throws Exception {
    try (var carrier = new Running(folder)) {
      assertThat(carrier.post("/sms", message("13900000001")).statusCode()).isEqualTo(422);
      assertThat(carrier.post("/sms", message("13900000003")).statusCode()).isEqualTo(503);
      assertThat(carrier.post("/sms", message("13900000002")).statusCode()).isEqualTo(202);
      assertThat(carrier.get("/sms/" + ID)).contains("UNDELIVERABLE");
      assertThat(carrier.post("/sms", "no json").statusCode()).isEqualTo(400);
      assertThat(carrier.post("/fax", message("1")).statusCode()).isEqualTo(404);
    }
  }

  private static String message(String to) {
    return "{\"id\":\"" + ID + "\",\"to\":\"" + to + "\",\"text\":\"您好\"}";
  }

  private static final class Running implements AutoCloseable {
    private final HttpServer server;
    private final HttpClient http = HttpClient.newHttpClient();

    Running(Path folder) throws IOException {
      server = new SimulatedCarrier(folder).serve(0);
    }

    HttpResponse<String> post(String path, String body) throws Exception {
      return http.send(
          HttpRequest.newBuilder(uri(path)).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
          HttpResponse.BodyHandlers.ofString());
    }

    String get(String path) throws Exception {
      return http.send(
              HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString())
          .body();
    }

    private URI uri(String path) {
      return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    @Override
    public void close() {
      server.stop(0);
      http.close();
    }
  }
}
