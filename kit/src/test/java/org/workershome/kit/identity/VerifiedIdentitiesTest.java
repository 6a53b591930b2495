package org.workershome.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.MutableClock;

class VerifiedIdentitiesTest {
  private final MutableClock clock = MutableClock.at("2026-01-15T09:00:00+08:00");
  private final VerifiedIdentities verified = new VerifiedIdentities(clock);
  private final VerifiedIdentities.Key key = VerifiedIdentities.keyOf("token");
  private final SecurityIdentity identity =
      QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal("s")).build();

  @Test
  void anIdentityIsTrustedForThirtySeconds() {
    verified.keep(key, identity, clock.instant().plus(Duration.ofHours(1)));

    clock.advance(Duration.ofSeconds(29));
    assertThat(verified.find(VerifiedIdentities.keyOf("token"))).isSameAs(identity);
    clock.advance(Duration.ofSeconds(1));
    assertThat(verified.find(key)).isNull();
  }

  @Test
  void anIdentityIsNotTrustedLongerThanItsToken() {
    verified.keep(key, identity, clock.instant().plus(Duration.ofSeconds(5)));

    clock.advance(Duration.ofSeconds(4));
    assertThat(verified.find(key)).isSameAs(identity);
    clock.advance(Duration.ofSeconds(1));
    assertThat(verified.find(key)).isNull();
  }

  @Test
  void anotherTokenIsNobody() {
    verified.keep(key, identity, clock.instant().plus(Duration.ofHours(1)));

    assertThat(verified.find(VerifiedIdentities.keyOf("token2"))).isNull();
  }
}
