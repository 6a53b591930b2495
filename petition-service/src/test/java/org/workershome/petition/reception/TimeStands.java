package org.workershome.petition.reception;

import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import org.workershome.kit.testing.MutableClock;

/** A clock that stands until a test moves it; nobody sweeps but the test. */
public final class TimeStands implements QuarkusTestProfile {
  /** A Monday. */
  static final String BEGIN = "2026-03-02T09:00:00+08:00";

  @Override
  public Set<Class<?>> getEnabledAlternatives() {
    return Set.of(Standing.class);
  }

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of("workershome.reception.sweep", "off");
  }

  /** The clock. */
  @Alternative
  @Singleton
  static class Standing {
    @Produces
    @Singleton
    static MutableClock clock() {
      return MutableClock.at(BEGIN);
    }
  }
}
