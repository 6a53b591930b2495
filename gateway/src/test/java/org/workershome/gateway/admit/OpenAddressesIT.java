package org.workershome.gateway.admit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.workershome.gateway.support.Door;
import org.workershome.gateway.support.GatewayResources;
import org.workershome.gateway.support.Services;
import org.workershome.kit.testing.Tokens;

/** Somebody without a token gets as far as the addresses that are open, and no further. */
@QuarkusTest
@WithTestResource(GatewayResources.class)
class OpenAddressesIT {
  @SuppressWarnings("NullAway.Init") // Set by GatewayResources.
  Services services;

  @Test
  void withoutATokenAnOpenAddressIsReached() throws IOException {
    String name = Door.newCase();

    Door.ask(
        "POST /api/aid/self-check?case=" + name + " HTTP/1.1", "Host: door", "Content-Length: 0");

    assertThat(services.aid().caseOf(name).requests()).isEqualTo(1);
  }

  @Test
  void aTokenThatIsNotAcceptedIsRefusedThereToo() throws IOException {
    String name = Door.newCase();
    String target = "POST /api/aid/self-check?case=" + name + " HTTP/1.1";

    for (String authorization :
        new String[] {
          "Bearer ", "Bearer not.a.token", Tokens.of("energy.worker").expired().bearer()
        }) {
      assertThat(
              Door.ask(target, "Host: door", "Content-Length: 0", "Authorization: " + authorization)
                  .status())
          .as(authorization)
          .isEqualTo(401);
    }
    assertThat(services.aid().caseOf(name).requests()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/aid/self-check",
        "PUT /api/aid/self-check",
        "POST /api/aid/self-check/more",
        "POST /api/aid/self-checks",
        "POST /api/aid/grants",
        "POST /api/households"
      })
  void nothingBesideItIsOpen(String address) throws IOException {
    String name = Door.newCase();

    assertThat(
            Door.ask(address + "?case=" + name + " HTTP/1.1", "Host: door", "Content-Length: 0")
                .status())
        .isEqualTo(401);
    assertThat(services.aid().caseOf(name).requests()).isZero();
  }
}
