package org.workershome.gateway.observe;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Times every exchange by service and outcome: {@code workershome_gateway_exchange_seconds}. */
@Singleton
final class EdgeMeters {
  private static final String NAME = "workershome.gateway.exchange";

  private final MeterRegistry registry;
  private final Map<String, Map<Outcome, Timer>> timers = new ConcurrentHashMap<>();

  EdgeMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  /** Cheap: the timers of a service are made once. */
  void exchange(String upstream, Outcome outcome, long nanos) {
    Timer timer = timers.computeIfAbsent(upstream, this::timersOf).get(outcome);
    if (timer != null) {
      timer.record(nanos, TimeUnit.NANOSECONDS);
    }
  }

  private Map<Outcome, Timer> timersOf(String upstream) {
    Map<Outcome, Timer> made = new EnumMap<>(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      made.put(
          outcome,
          Timer.builder(NAME)
              .description("Exchanges with a service, from admission to the answer's last byte")
              .tag("upstream", upstream)
              .tag("outcome", outcome.label())
              .register(registry));
    }
    return made;
  }
}
