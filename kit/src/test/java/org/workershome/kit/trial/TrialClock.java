package org.workershome.kit.trial;

import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.workershome.kit.testing.MutableClock;

/** For tests of terms: a clock that stands until it is moved. Enabled by their profile. */
@Alternative
@Singleton
class TrialClock {
  @Produces
  @Singleton
  static MutableClock clock() {
    return MutableClock.at("2026-03-05T09:00:00+08:00");
  }
}
