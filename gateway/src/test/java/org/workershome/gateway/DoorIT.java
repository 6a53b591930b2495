package org.workershome.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.gateway.support.Door;
import org.workershome.gateway.support.Wire;
import org.workershome.gateway.support.Wire.Heard;
import org.workershome.kit.testing.Tokens;

/** The door stands while every room behind it is dark. */
@QuarkusTest
@WithTestResource(DoorIT.NobodyBehind.class)
class DoorIT {
  @Test
  void livesAndIsReadyWithoutAnyService() throws IOException {
    assertThat(open("/q/health/live").status()).isEqualTo(200);
    assertThat(open("/q/health/ready").status()).isEqualTo(200);
    assertThat(open("/q/health/ready").text()).contains("\"UP\"").doesNotContain("DOWN");
  }

  @Test
  void tellsForInformationWhichServicesAreAway() throws IOException {
    Heard heard = open("/q/health/well");

    assertThat(heard.status()).isEqualTo(200);
    assertThat(heard.text()).contains("\"petition\": \"away\"").doesNotContain("DOWN");
  }

  @Test
  void aServiceThatIsAwayIsAProblemWithATimeToComeBack() throws IOException {
    try (Wire wire = Door.knock()) {
      for (String method : new String[] {"GET", "POST"}) {
        Heard heard =
            wire.head(
                    method + " /api/petitions HTTP/1.1",
                    "Host: door",
                    Door.token(),
                    "Content-Length: 0",
                    "Accept-Language: en-GB,en;q=0.8")
                .hear();

        assertThat(heard.status()).isEqualTo(503);
        assertThat(heard.header("Retry-After")).isPresent();
        assertThat(heard.header("Content-Type")).contains("application/problem+json");
        assertThat(heard.text())
            .contains("urn:workershome:problem:unavailable", "The service is away");
      }
    }
  }

  @Test
  void aBodyForAServiceThatIsAwayIsReadToItsEndAndForgotten() throws IOException {
    byte[] body = new byte[100_000];
    try (Wire wire = Door.knock()) {
      Heard heard =
          wire.head(
                  "POST /api/petitions HTTP/1.1",
                  "Host: door",
                  Door.token(),
                  "Content-Length: " + body.length)
              .raw(body)
              .hear();
      Heard next = wire.head("GET /q/health/live HTTP/1.1", "Host: door").hear();

      assertThat(heard.status()).isEqualTo(503);
      assertThat(next.status()).isEqualTo(200);
    }
  }

  @Test
  void figuresForOperatorsNeedAToken() throws IOException {
    assertThat(open("/q/metrics").status()).isEqualTo(401);
    assertThat(open("/q/metrics").text()).contains("urn:workershome:problem:unauthenticated");
    assertThat(Door.get("/q/metrics").status()).isEqualTo(403);
    Heard heard =
        Door.ask(
            "GET /q/metrics HTTP/1.1",
            "Host: door",
            "Authorization: " + Tokens.bearer("city.system-admin"));
    assertThat(heard.status()).isEqualTo(200);
  }

  private static Heard open(String path) throws IOException {
    return Door.ask("GET " + path + " HTTP/1.1", "Host: door");
  }

  /** Ports on which nobody listens. */
  public static final class NobodyBehind implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
      return Map.of(
          "workershome.oidc.issuer", Tokens.issuer(),
          "workershome.gateway.upstreams.petition", "http://127.0.0.1:1",
          "workershome.gateway.upstreams.aid", "http://127.0.0.1:1",
          "workershome.gateway.upstreams.competition", "http://127.0.0.1:1");
    }

    @Override
    public void stop() {}
  }
}
