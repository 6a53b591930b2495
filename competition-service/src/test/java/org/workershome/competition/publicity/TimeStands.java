package org.workershome.competition.publicity;

import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import org.workershome.kit.testing.MutableClock;

/** A clock that stands until a test moves it, and an award that needs a publicity. */
public final class TimeStands implements QuarkusTestProfile {
  @Override
  public Set<Class<?>> getEnabledAlternatives() {
    return Set.of(Standing.class);
  }

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "workershome.competition.conferral.publicity-from.model-worker", "2026-01-01",
        "workershome.competition.conferral.publicity-from.advanced-worker", "2027-01-01");
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
