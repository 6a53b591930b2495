package org.workershome.gateway.admit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAddressesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/aid/self-check",
        "POST /api/aid/*",
        "POST /api/aid",
        "POST /api/aid/",
        "DELETE /api/aid/self-check",
        "POST /q/metrics",
        "POST /api/aid/../households"
      })
  void anAddressThatSaysMoreThanOnePathStopsTheStart(String address) {
    assertThatThrownBy(() -> new OpenAddresses(List.of("POST /api/aid/self-check", address)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("[" + address + "]");
  }

  @Test
  void nothingNeedBeOpen() {
    assertThatCode(() -> new OpenAddresses(List.of())).doesNotThrowAnyException();
  }
}
