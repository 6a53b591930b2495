package org.workershome.gateway.forward;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.workershome.gateway.support.Behaviour;
import org.workershome.gateway.support.Door;
import org.workershome.gateway.support.FakeUpstream;
import org.workershome.gateway.support.GatewayResources;
import org.workershome.gateway.support.Services;
import org.workershome.gateway.support.Wire;
import org.workershome.gateway.support.Wire.Ending;
import org.workershome.gateway.support.Wire.Heard;

/** A request reaches its service as it was said, and the answer its caller. */
@QuarkusTest
@WithTestResource(GatewayResources.class)
class ForwardHandlerIT {
  @SuppressWarnings("NullAway.Init") // Set by GatewayResources.
  Services services;

  @Test
  void aRequestArrivesAsItWasSaidAndTheAnswerComesBack() throws IOException {
    Heard heard =
        Door.ask(
            "GET /api/petitions/echo?state=RECEIVED&q=%E5%B7%A5 HTTP/1.1",
            "Host: door.example", Door.token(), "Accept-Language: en", "If-None-Match: \"7\"");

    assertThat(heard.status()).isEqualTo(200);
    assertThat(heard.text())
        .contains("GET /api/petitions/echo?state=RECEIVED&q=%E5%B7%A5 HTTP/1.1")
        .containsIgnoringCase("accept-language: en")
        .containsIgnoringCase("if-none-match: \"7\"")
        .containsIgnoringCase(Door.token().substring(0, 60))
        .containsIgnoringCase("x-forwarded-host: door.example")
        .containsIgnoringCase("x-forwarded-for: 127.0.0.1")
        .containsIgnoringCase("x-forwarded-proto: http")
        .doesNotContainIgnoringCase("content-length")
        .doesNotContainIgnoringCase("transfer-encoding");
  }

  @ParameterizedTest
  @CsvSource({"/api/petition/x/echo", "/api/households/echo", "/api/suggestions/echo"})
  void everySegmentReachesItsOwner(String path) throws IOException {
    FakeUpstream owner =
        switch (path.split("/", -1)[2]) {
          case "households" -> services.aid();
          case "suggestions" -> services.competition();
          default -> services.petition();
        };
    String name = Door.newCase();

    assertThat(Door.get(path + "?case=" + name).status()).isEqualTo(200);

    assertThat(owner.caseOf(name).requests()).isOne();
  }

  @Test
  void identityFromOutsideNeverArrives() throws IOException {
    Heard heard =
        Door.ask(
            "GET /api/petitions/echo HTTP/1.1",
            "Host: door",
            Door.token(),
            "X-Forwarded-For: 203.0.113.9",
            "X-Forwarded-Host: evil",
            "Forwarded: for=203.0.113.9",
            "X-User: planted",
            "X-Union: CQ",
            "Cookie: planted=1",
            "Proxy-Authorization: Basic planted",
            "Connection: keep-alive, Upgrade",
            "Upgrade: websocket",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            "Sec-WebSocket-Version: 13");

    assertThat(heard.status()).isEqualTo(200);
    assertThat(heard.text())
        .doesNotContainIgnoringCase("203.0.113.9")
        .doesNotContainIgnoringCase("evil")
        .doesNotContainIgnoringCase("planted")
        .doesNotContainIgnoringCase("x-union")
        .doesNotContainIgnoringCase("websocket")
        .doesNotContainIgnoringCase("upgrade");
  }

  @Test
  void theRequestIdIsTheSameOnBothSides() throws IOException {
    Heard given =
        Door.ask(
            "GET /api/petitions/echo HTTP/1.1",
            "Host: door",
            Door.token(),
            "X-Request-Id: from-outside-1");
    Heard made =
        Door.ask(
            "GET /api/petitions/echo HTTP/1.1",
            "Host: door",
            Door.token(),
            "X-Request-Id: no spaces allowed");

    assertThat(given.header("X-Request-Id")).contains("from-outside-1");
    assertThat(given.text()).containsIgnoringCase("x-request-id: from-outside-1");
    assertThat(made.header("X-Request-Id"))
        .hasValueSatisfying(id -> assertThat(made.text()).contains(id).doesNotContain("spaces"));
  }

  @Test
  void anAnswerNamesTheDoorAndNotTheRoom() throws IOException {
    Heard heard = Door.get(Door.path(Behaviour.CREATED));

    assertThat(heard.status()).isEqualTo(201);
    assertThat(heard.header("Location")).contains("/api/petitions/7");
    assertThat(heard.header("ETag")).contains("\"1\"");
    assertThat(heard.header("Server")).isEmpty();
    assertThat(heard.header("X-Inside")).isEmpty();
    assertThat(heard.count("X-Request-Id")).isOne();
    assertThat(heard.header("X-Request-Id")).isNotEqualTo(java.util.Optional.of("not-yours"));
    assertThat(heard.header("Connection")).isEmpty();
  }

  @Test
  void aBodyWithALengthArrivesWithIt() throws IOException {
    byte[] body = "{\"标题\":\"欠薪\"}".getBytes(UTF_8);
    try (Wire wire = Door.knock()) {
      Heard heard =
          wire.head(
                  "POST /api/petitions/echo HTTP/1.1",
                  "Host: door",
                  Door.token(),
                  "Idempotency-Key: key-12345678",
                  "Content-Type: application/json",
                  "Content-Length: " + body.length)
              .raw(body)
              .hear();
      assertThat(heard.text())
          .containsIgnoringCase("content-length: " + body.length)
          .containsIgnoringCase("idempotency-key: key-12345678")
          .contains("body-bytes: " + body.length)
          .doesNotContainIgnoringCase("transfer-encoding");
    }
  }

  @Test
  void aChunkedBodyArrivesChunked() throws IOException {
    try (Wire wire = Door.knock()) {
      Heard heard =
          wire.head(
                  "POST /api/petitions/echo HTTP/1.1",
                  "Host: door",
                  Door.token(),
                  "Transfer-Encoding: chunked")
              .chunk("hello ".getBytes(UTF_8))
              .chunk("world".getBytes(UTF_8))
              .raw("0\r\n\r\n")
              .hear();
      assertThat(heard.text())
          .containsIgnoringCase("transfer-encoding: chunked")
          .contains("body-bytes: 11")
          .doesNotContainIgnoringCase("content-length");
    }
  }

  @Test
  void anEmptyBodyIsABodyOfNoBytes() throws IOException {
    assertThat(
            Door.ask(
                    "POST /api/petitions/echo HTTP/1.1",
                    "Host: door",
                    Door.token(),
                    "Content-Length: 0")
                .text())
        .contains("body-bytes: 0");
    assertThat(Door.ask("POST /api/petitions/echo HTTP/1.1", "Host: door", Door.token()).text())
        .contains("body-bytes: 0");
  }

  @Test
  void aBodyThatWaitsForPermissionGetsItFromTheDoor() throws IOException {
    try (Wire wire = Door.knock()) {
      wire.head(
          "POST /api/petitions/echo HTTP/1.1",
          "Host: door",
          Door.token(),
          "Content-Length: 5",
          "Expect: 100-continue");
      String permission = new String(wire.read(25), UTF_8);
      Heard heard = wire.raw("hello").hear();

      assertThat(permission).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
      assertThat(heard.text()).contains("body-bytes: 5").doesNotContainIgnoringCase("expect");
    }
  }

  @Test
  void manyRequestsShareConnectionsOnBothSides() throws IOException {
    int before = services.aid().connections();
    try (Wire wire = Door.knock()) {
      for (int i = 0; i < 20; i++) {
        Heard heard =
            wire.head("GET /api/households/echo HTTP/1.1", "Host: door", Door.token()).hear();
        assertThat(heard.status()).isEqualTo(200);
      }
    }
    assertThat(services.aid().connections() - before).isLessThanOrEqualTo(1);
  }

  @Test
  void answersWithoutABodyEndAtOnce() throws IOException {
    try (Wire wire = Door.knock()) {
      Heard empty = Door.ask(wire, "GET", Behaviour.NO_CONTENT);
      Heard unchanged = Door.ask(wire, "GET", Behaviour.NOT_MODIFIED);
      wire.head("HEAD " + Door.path(Behaviour.HEAD_OF_MUCH) + " HTTP/1.1", "Host: d", Door.token());
      String head = new String(wire.read(17), UTF_8);

      assertThat(empty.status()).isEqualTo(204);
      assertThat(empty.header("Transfer-Encoding")).isEmpty();
      assertThat(unchanged.status()).isEqualTo(304);
      assertThat(unchanged.header("ETag")).contains("\"7\"");
      assertThat(unchanged.header("Transfer-Encoding")).isEmpty();
      assertThat(head).isEqualTo("HTTP/1.1 200 OK\r\n");
    }
  }

  @Test
  void aChunkedAnswerComesWhole() throws IOException {
    Heard heard = Door.get(Door.path(Behaviour.CHUNKED));

    assertThat(heard.text()).isEqualTo("hello world");
    assertThat(heard.ending()).isEqualTo(Ending.WHOLE);
  }

  @Test
  void interimAnswersDoNotDisturbTheAnswer() throws IOException {
    Heard heard = Door.get(Door.path(Behaviour.INTERIM));

    assertThat(heard.status()).isEqualTo(200);
    assertThat(heard.text()).isEqualTo("done");
  }

  @Test
  void aServiceThatAsksForPatiencePassesWithItsHeader() throws IOException {
    Heard heard = Door.get(Door.path(Behaviour.TOO_MANY));

    assertThat(heard.status()).isEqualTo(429);
    assertThat(heard.header("Retry-After")).contains("7");
  }
}
