package org.workershome.aid.household;

import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import org.workershome.kit.testing.MutableClock;

/** A clock that stands until a test moves it, and a union that shows its files to its members. */
public final class ShownToTheUnit implements QuarkusTestProfile {
  @Override
  public Set<Class<?>> getEnabledAlternatives() {
    return Set.of(Standing.class);
  }

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "workershome.aid.household-publicity.from.\"CQ.ENERGY\"", "2026-03-01:5,2026-06-01:7");
  }

  /** The clock. */
  @Alternative
  @Singleton
  static class Standing {
    @Produces
    @Singleton
    static MutableClock clock() {
      return MutableClock.at("2026-05-07T09:00:00+08:00");
    }
  }
}
