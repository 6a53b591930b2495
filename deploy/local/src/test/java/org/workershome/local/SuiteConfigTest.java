package org.workershome.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.local.SuiteConfig.Port;

class SuiteConfigTest {
  private static final Path PROJECT = Path.of("/project");

  @Test
  void portsAreTheUsualOnesUnlessMovedOrNamed() {
    // When
    SuiteConfig usual = SuiteConfig.fromEnvironment(PROJECT, Map.of());
    SuiteConfig moved =
        SuiteConfig.fromEnvironment(
            PROJECT, Map.of("WORKERSHOME_PORT_OFFSET", "1000", "WORKERSHOME_PORT_GATEWAY", "9999"));

    // Then
    assertThat(usual.port(Port.GATEWAY)).isEqualTo(8080);
    assertThat(usual.port(Port.POSTGRES)).isEqualTo(15432);
    assertThat(usual.data()).isEqualTo(PROJECT.resolve(".suite"));
    assertThat(moved.port(Port.GATEWAY)).isEqualTo(9999);
    assertThat(moved.port(Port.KAFKA)).isEqualTo(20092);
    assertThat(moved.issuer()).isEqualTo("http://127.0.0.1:9180/realms/workers-home");
  }

  @Test
  void whatIsNoNumberIsNamed() {
    assertThatThrownBy(
            () -> SuiteConfig.fromEnvironment(PROJECT, Map.of("WORKERSHOME_PORT_AID", "x1")))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("WORKERSHOME_PORT_AID")
        .hasMessageContaining("x1");
  }

  @Test
  void freePortsAreAllDifferent() {
    SuiteConfig own = SuiteConfig.onFreePorts(PROJECT, Path.of("/data"));

    assertThat(new HashSet<>(own.ports().values())).hasSize(Port.values().length);
  }
}
