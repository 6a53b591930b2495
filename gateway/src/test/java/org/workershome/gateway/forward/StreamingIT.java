package org.workershome.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.workershome.gateway.support.Behaviour;
import org.workershome.gateway.support.Door;
import org.workershome.gateway.support.FakeUpstream;
import org.workershome.gateway.support.GatewayResources;
import org.workershome.gateway.support.Services;
import org.workershome.gateway.support.Wire;
import org.workershome.gateway.support.Wire.Heard;
import org.workershome.kit.testing.Seeds;

/** Bodies flow through: what one side does not take, the other side cannot send. */
@QuarkusTest
@WithTestResource(GatewayResources.class)
class StreamingIT {
  /** Far more than the buffers of four sockets and the gateway's own water marks. */
  private static final long MUCH = 256L * 1024 * 1024;

  /** What may lie in those buffers. */
  private static final long IN_BUFFERS = 32L * 1024 * 1024;

  @SuppressWarnings("NullAway.Init") // Set by GatewayResources.
  Services services;

  @Test
  void aLargeUploadArrivesByteForByte() throws Exception {
    Random random = Seeds.random("StreamingIT.upload");
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    byte[] block = new byte[64 * 1024];
    long sent = 0;
    try (Wire wire = Door.knock()) {
      wire.head(
          post(Behaviour.ECHO, "upload"), "Host: d", Door.token(), "Transfer-Encoding: chunked");
      while (sent < MUCH / 4) {
        random.nextBytes(block);
        digest.update(block);
        wire.chunk(block);
        sent += block.length;
      }
      Heard heard = wire.raw("0\r\n\r\n").hear();

      assertThat(heard.text())
          .contains("body-bytes: " + sent)
          .contains("body-sha256: " + HexFormat.of().formatHex(digest.digest()));
    }
  }

  @Test
  void aLargeDownloadArrivesByteForByte() throws IOException, NoSuchAlgorithmException {
    long size = MUCH / 4;
    try (Wire wire = Door.knock()) {
      wire.head(get(Behaviour.HUGE, "download", size), "Host: d", Door.token());
      assertThat(wire.skipHead()).isEqualTo("HTTP/1.1 200 OK");
      byte[] expected = new byte[64 * 1024];
      Arrays.fill(expected, (byte) 'x');
      long left = size;
      while (left > 0) {
        byte[] block = wire.read((int) Math.min(left, 64 * 1024));
        assertThat(Arrays.mismatch(block, 0, block.length, expected, 0, block.length))
            .isEqualTo(-1);
        left -= block.length;
      }
    }
  }

  @Test
  void aServiceThatDoesNotReadStopsTheCaller() throws Exception {
    AtomicLong sent = new AtomicLong();
    FakeUpstream.Case deaf = services.competition().caseOf("deaf");
    try (Wire wire = Door.knock()) {
      wire.head(post(Behaviour.DEAF, "deaf"), "Host: d", Door.token(), "Content-Length: " + MUCH);
      Thread caller = Thread.ofVirtual().start(() -> sendUntilTold(wire, sent));
      await().until(() -> sent.get() > 0);
      standsStill(sent);

      assertThat(sent.get()).isLessThan(IN_BUFFERS);
      // Some seconds without a move later the exchange is given up, for both sides.
      assertThat(caller.join(Duration.ofSeconds(20))).isTrue();
      deaf.release();
      assertThat(deaf.brokeOff()).isTrue();
    }
  }

  @Test
  void aCallerWhoDoesNotReadStopsTheService() throws Exception {
    FakeUpstream.Case download = services.competition().caseOf("unread");
    AtomicLong written = new AtomicLong();
    try (Wire wire = Wire.narrow(Door.port())) {
      wire.head(get(Behaviour.HUGE, "unread", MUCH), "Host: d", Door.token());
      await().until(() -> download.bytesOut() > 0);
      await()
          .during(Duration.ofMillis(600))
          .atMost(Duration.ofSeconds(20))
          .until(() -> written.getAndSet(download.bytesOut()) == download.bytesOut());

      assertThat(download.bytesOut()).isLessThan(IN_BUFFERS);
    }
  }

  @Test
  void aBodyThatGrowsOverTheLimitIsRefusedWhileItFlows() throws Exception {
    FakeUpstream.Case petition = services.petition().caseOf("growing");
    byte[] block = new byte[GatewayResources.BODY_LIMIT / 4];
    try (Wire wire = Door.knock()) {
      wire.head(
          "POST /api/petitions/echo?case=growing HTTP/1.1",
          "Host: d",
          Door.token(),
          "Transfer-Encoding: chunked");
      for (int i = 0; i < 5; i++) {
        wire.chunk(block);
      }
      Heard heard = wire.hear();

      assertThat(heard.status()).isEqualTo(413);
      assertThat(heard.text()).contains("urn:workershome:problem:payload-too-large");
      assertThat(petition.brokeOff()).isTrue();
      assertThat(petition.arrivedWhole()).isFalse();
      assertThat(petition.bytesIn()).isLessThanOrEqualTo(GatewayResources.BODY_LIMIT);
    }
  }

  @Test
  void aBodyOfExactlyTheLimitPassesWithAndWithoutALength() throws Exception {
    byte[] body = new byte[GatewayResources.BODY_LIMIT];
    try (Wire wire = Door.knock()) {
      Heard sized =
          wire.head(
                  "POST /api/petitions/echo HTTP/1.1",
                  "Host: d",
                  Door.token(),
                  "Content-Length: " + body.length)
              .raw(body)
              .hear();
      Heard chunked =
          wire.head(
                  "POST /api/petitions/echo HTTP/1.1",
                  "Host: d",
                  Door.token(),
                  "Transfer-Encoding: chunked")
              .chunk(body)
              .raw("0\r\n\r\n")
              .hear();

      assertThat(sized.text()).contains("body-bytes: " + body.length);
      assertThat(chunked.text()).contains("body-bytes: " + body.length);
    }
  }

  @Test
  void aBodyThatAnnouncesTooMuchIsNotReadAndTheCallerHearsWhy() throws Exception {
    String name = Door.newCase();
    try (Wire wire = Door.knock()) {
      Heard heard =
          wire.head(
                  "POST /api/petitions/echo?case=" + name + " HTTP/1.1",
                  "Host: d",
                  Door.token(),
                  "Content-Length: " + 2 * MUCH)
              .raw(new byte[1000])
              .hear();

      assertThat(heard.status()).isEqualTo(413);
      assertThat(wire.closes()).isTrue();
    }
    assertThat(services.petition().caseOf(name).requests()).isZero();
  }

  @Test
  void aRefusedBodyThatEndsSoonKeepsTheConnection() throws Exception {
    byte[] body = new byte[GatewayResources.BODY_LIMIT + 1];
    try (Wire wire = Door.knock()) {
      Heard refused =
          wire.head(
                  "POST /api/petitions/echo HTTP/1.1",
                  "Host: d",
                  Door.token(),
                  "Content-Length: " + body.length)
              .raw(body)
              .hear();
      Heard next = wire.head("GET /api/petitions/echo HTTP/1.1", "Host: d", Door.token()).hear();

      assertThat(refused.status()).isEqualTo(413);
      assertThat(next.status()).isEqualTo(200);
    }
  }

  private static void sendUntilTold(Wire wire, AtomicLong sent) {
    byte[] block = new byte[64 * 1024];
    try {
      while (sent.get() < MUCH) {
        wire.raw(block);
        sent.addAndGet(block.length);
      }
    } catch (IOException told) {
      // The gateway hung up: that is what is waited for.
    }
  }

  private static void standsStill(AtomicLong counter) {
    AtomicLong before = new AtomicLong(-1);
    await()
        .during(Duration.ofMillis(400))
        .atMost(Duration.ofSeconds(20))
        .until(() -> before.getAndSet(counter.get()) == counter.get());
  }

  private static String post(Behaviour behaviour, String name) {
    return "POST " + wide(behaviour) + "?case=" + name + " HTTP/1.1";
  }

  private static String get(Behaviour behaviour, String name, long bytes) {
    return "GET " + wide(behaviour) + "?bytes=" + bytes + "&case=" + name + " HTTP/1.1";
  }

  private static String wide(Behaviour behaviour) {
    return "/api/" + GatewayResources.WIDE + "/" + behaviour.segment();
  }
}
