package org.workershome.kit.privacy;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Looks at the key files every two seconds, and tells which keys this process has: before a key is
 * made the active one, every replica must have it.
 */
@Singleton
class KeyWatch {
  private final KeyRings rings;
  private final MultiGauge present;

  KeyWatch(KeyRings rings, MeterRegistry meters) {
    this.rings = rings;
    this.present =
        MultiGauge.builder("workershome.privacy.key")
            .description("1 for the active key of a ring, 0 for another one on it")
            .register(meters);
    for (KeyFile file : rings.all()) {
      Gauge.builder("workershome.privacy.key.file.broken", () -> file.broken() ? 1 : 0)
          .description("1 while a key file is not understood and the earlier keys stay in use")
          .tag("ring", file.name())
          .register(meters);
    }
  }

  void start(@Observes StartupEvent event) {
    tell();
  }

  @Scheduled(every = "2s")
  @RunOnVirtualThread
  void look() {
    rings.all().forEach(KeyFile::refresh);
    tell();
  }

  private void tell() {
    present.register(
        rings.all().stream()
            .flatMap(
                file ->
                    file.ring().keys().stream()
                        .map(
                            key ->
                                MultiGauge.Row.of(
                                    Tags.of("ring", file.name(), "key", key.id()),
                                    key == file.ring().active() ? 1 : 0)))
            .toList(),
        true);
  }
}
