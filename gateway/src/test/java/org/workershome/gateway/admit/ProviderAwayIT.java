package org.workershome.gateway.admit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.workershome.gateway.support.Door;
import org.workershome.gateway.support.FakeUpstream;
import org.workershome.gateway.support.Wire.Heard;
import org.workershome.kit.testing.TestIssuer;

/** The identity provider is away when the gateway starts, and comes later. */
@QuarkusTest
@WithTestResource(ProviderAwayIT.NoProvider.class)
class ProviderAwayIT {
  private static final String PORT = "test.provider.port";

  @Test
  void untilTheProviderComesNobodyIsBlamedAndNobodyGetsIn() throws IOException {
    int port = ConfigProvider.getConfig().getValue(PORT, Integer.class);
    String line =
        "Authorization: "
            + TestIssuer.awayOn(port)
                .builder()
                .subject("somebody")
                .roles("petition-officer")
                .union("CQ.ENERGY")
                .bearer();
    String[] ask = {"GET /api/petitions/echo HTTP/1.1", "Host: door", line};

    Heard away = Door.ask(ask);
    assertThat(away.status()).isEqualTo(503);
    assertThat(away.header("Retry-After")).isPresent();
    assertThat(away.text())
        .contains("urn:workershome:problem:identity-provider-unavailable", "身份认证服务暂时不可用");
    assertThat(Door.ask("GET /q/health/ready HTTP/1.1", "Host: door").status()).isEqualTo(200);

    HttpServer provider = TestIssuer.startOn(port);
    try {
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> assertThat(Door.ask(ask).status()).isEqualTo(200));
    } finally {
      provider.stop(0);
    }
  }

  /** A port on which the provider will be, and one service. */
  public static final class NoProvider implements QuarkusTestResourceLifecycleManager {
    private final FakeUpstream petition = new FakeUpstream();

    @Override
    public Map<String, String> start() {
      int port = freePort();
      return Map.of(
          PORT,
          Integer.toString(port),
          "workershome.oidc.issuer",
          TestIssuer.awayOn(port).address(),
          "workershome.gateway.upstreams.petition",
          petition.address());
    }

    @Override
    public void stop() {
      try {
        petition.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static int freePort() {
      try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
