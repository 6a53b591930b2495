package org.workershome.kit.ids;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;

/** The clock that everything injects. Legal dates are dates in Asia/Shanghai. */
public final class Clocks {
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  Clocks() {}

  @Produces
  @Singleton
  @DefaultBean
  static Clock clock() {
    return Clock.system(ZONE);
  }
}
