package org.workershome.gateway.forward;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.workershome.gateway.support.Behaviour;
import org.workershome.gateway.support.Door;
import org.workershome.gateway.support.GatewayResources;
import org.workershome.gateway.support.Services;
import org.workershome.gateway.support.Wire;
import org.workershome.gateway.support.Wire.Ending;
import org.workershome.gateway.support.Wire.Heard;

/** A service or a caller who breaks off, stalls or says what cannot be understood. */
@QuarkusTest
@WithTestResource(GatewayResources.class)
class BrokenExchangesIT {
  @SuppressWarnings("NullAway.Init") // Set by GatewayResources.
  Services services;

  @Test
  void moreThanTheAnnouncedLengthDoesNotReachAnybody() throws IOException {
    Heard heard = Door.get(Door.path(Behaviour.BEYOND_LENGTH));

    assertThat(heard.text()).isEqualTo("hello");
    // The connection is spoilt: whoever gets it next hears that, and not what was left on it.
    int spoilt = 0;
    for (int i = 0; i < 6; i++) {
      Heard next = Door.get(Door.path(Behaviour.ECHO));
      assertThat(next.status()).isIn(200, 502);
      assertThat(next.text()).doesNotContain("more than was announced");
      spoilt += next.status() == 502 ? 1 : 0;
    }
    assertThat(spoilt).isLessThanOrEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Behaviour.class,
      names = {
        "RESET_BEFORE_HEAD",
        "CLOSE_BEFORE_HEAD",
        "UNTIL_CLOSE",
        "TWO_LENGTHS",
        "GARBAGE",
        "SWITCHES_PROTOCOL"
      })
  void aServiceThatBreaksOffOrCannotBeUnderstoodIsABadGateway(Behaviour behaviour)
      throws IOException {
    try (Wire wire = Door.knock()) {
      Heard heard = Door.ask(wire, "GET", behaviour);

      assertThat(heard.status()).isEqualTo(502);
      assertThat(heard.header("Content-Type")).contains("application/problem+json");
      assertThat(heard.text())
          .contains("urn:workershome:problem:bad-gateway", "后端服务答复异常", "\"service\":\"petition\"");
      assertThat(Door.ask(wire, "GET", Behaviour.ECHO).status()).isEqualTo(200);
    }
  }

  @Test
  void aServiceThatIsTooSlowIsAGatewayTimeout() throws IOException {
    Heard heard =
        Door.ask(
            "GET " + Door.path(Behaviour.SLOW_HEAD) + " HTTP/1.1",
            "Host: door",
            Door.token(),
            "Accept-Language: en");

    assertThat(heard.status()).isEqualTo(504);
    assertThat(heard.text())
        .contains("urn:workershome:problem:gateway-timeout", "A service took too long to answer");
  }

  @ParameterizedTest
  @EnumSource(
      value = Behaviour.class,
      names = {
        "RESET_IN_CHUNKED_BODY",
        "CLOSE_IN_CHUNKED_BODY",
        "CLOSE_SHORT_OF_LENGTH",
        "STALL_IN_BODY"
      })
  void anAnswerThatBreaksOffInTheMiddleNeverLooksWhole(Behaviour behaviour) throws IOException {
    String name = Door.newCase();
    try (Wire wire = Door.knock()) {
      wire.head(
          "GET " + Door.path(behaviour) + "?case=" + name + " HTTP/1.1",
          "Host: door",
          Door.token());
      if (behaviour != Behaviour.STALL_IN_BODY) {
        services.petition().caseOf(name).release();
      }
      Heard heard = wire.hear();

      // Broken before anything was passed on it is a problem, and a whole one.
      assertThat(heard.ending()).isEqualTo(heard.status() == 502 ? Ending.WHOLE : Ending.CUT);
    }
  }

  @Test
  void whatWasAlreadyPassedOnStaysAndTheRestIsMissed() throws IOException {
    String name = Door.newCase();
    try (Wire wire = Door.knock()) {
      wire.head(
          "GET " + Door.path(Behaviour.RESET_IN_CHUNKED_BODY) + "?case=" + name + " HTTP/1.1",
          "Host: door",
          Door.token());
      Heard heard = wire.hear(soFar -> services.petition().caseOf(name).release());

      assertThat(heard.status()).isEqualTo(200);
      assertThat(heard.text()).isEqualTo("hello");
      assertThat(heard.ending()).isEqualTo(Ending.CUT);
    }
  }

  @Test
  void anEarlyAnswerIsPassedOnAndTheRestOfTheBodyForgotten() throws IOException {
    try (Wire wire = Door.knock()) {
      Heard heard =
          wire.head(
                  "POST " + Door.path(Behaviour.EARLY_ANSWER) + " HTTP/1.1",
                  "Host: door",
                  Door.token(),
                  "Content-Length: 50000")
              .raw("the beginning")
              .hear();

      assertThat(heard.status()).isEqualTo(422);
      assertThat(heard.text()).isEqualTo("early");
      assertThat(wire.closes()).isTrue();
    }
  }

  @Test
  void aCallerWhoStopsInTheMiddleOfHisBodyIsTheOneToBlame() throws IOException {
    try (Wire wire = Door.knock()) {
      Heard heard =
          wire.head(
                  "POST /api/petitions/echo HTTP/1.1",
                  "Host: door",
                  Door.token(),
                  "Content-Length: 100")
              .raw("only this")
              .hear();

      assertThat(heard.status()).isEqualTo(408);
      assertThat(heard.text()).contains("urn:workershome:problem:request-timeout");
    }
  }

  @Test
  void aCallerWhoGoesAwayBreaksOffTheServiceToo() throws Exception {
    String name = Door.newCase();
    try (Wire wire = Door.knock()) {
      wire.head(
              "POST /api/petitions/echo?case=" + name + " HTTP/1.1",
              "Host: door",
              Door.token(),
              "Content-Length: 100")
          .raw("only this");
      await()
          .untilAsserted(() -> assertThat(services.petition().caseOf(name).bytesIn()).isEqualTo(9));
      wire.reset();
    }

    assertThat(services.petition().caseOf(name).brokeOff()).isTrue();
    assertThat(services.petition().caseOf(name).arrivedWhole()).isFalse();
  }

  @Test
  void aTruncatedChunkedBodyNeverArrivesWhole() throws Exception {
    String name = Door.newCase();
    try (Wire wire = Door.knock()) {
      wire.head(
              "POST /api/petitions/echo?case=" + name + " HTTP/1.1",
              "Host: door",
              Door.token(),
              "Transfer-Encoding: chunked")
          .chunk("a piece".getBytes(UTF_8));
      await()
          .untilAsserted(() -> assertThat(services.petition().caseOf(name).bytesIn()).isEqualTo(7));
      wire.raw("zz not a size\r\n");

      assertThat(services.petition().caseOf(name).brokeOff()).isTrue();
      assertThat(services.petition().caseOf(name).arrivedWhole()).isFalse();
    }
  }
}
