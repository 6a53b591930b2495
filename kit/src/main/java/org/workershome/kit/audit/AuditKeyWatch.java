package org.workershome.kit.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.workershome.kit.audit.seal.AuditKeys;

/**
 * Follows the audit's key file, so that its key is changed without a restart, and tells which keys
 * this process has: before a key is made the active one, every replica must have it. A file that
 * cannot be understood changes nothing, and is said in the log and the counters.
 */
@Singleton
class AuditKeyWatch {
  private static final Logger LOG = Logger.getLogger(AuditKeyWatch.class);

  private final AuditKeys keys;
  private final Path file;
  private final MultiGauge present;
  private volatile String taken = "";
  private volatile boolean broken;

  AuditKeyWatch(
      AuditKeys keys,
      @ConfigProperty(name = "workershome.audit.key-file") String file,
      MeterRegistry meters) {
    this.keys = keys;
    this.file = Path.of(file);
    this.present =
        MultiGauge.builder("workershome.audit.key")
            .description("1 for the key that signs the audit, 0 for another one in its file")
            .register(meters);
    Gauge.builder("workershome.audit.key.file.broken", () -> broken ? 1 : 0)
        .description("1 while the audit's key file is not understood and the earlier keys stay")
        .register(meters);
  }

  void start(@Observes StartupEvent event) {
    tell();
  }

  @Scheduled(every = "2s")
  @RunOnVirtualThread
  synchronized void look() {
    String before = keys.toString();
    try {
      String now = Files.readString(file);
      if (now.equals(taken)) {
        return;
      }
      keys.take(now);
      taken = now;
      broken = false;
    } catch (IOException | IllegalArgumentException e) {
      if (!broken) {
        LOG.errorf(e, "the file of the audit's keys is not taken; %s stays", before);
      }
      broken = true;
      return;
    }
    if (!before.equals(keys.toString())) {
      LOG.infof("the audit's keys are %s now, were %s", keys, before);
    }
    tell();
  }

  private void tell() {
    var ids = keys.ids();
    present.register(
        ids.stream()
            .map(id -> MultiGauge.Row.of(Tags.of("key", id), id.equals(ids.getFirst()) ? 1 : 0))
            .toList(),
        true);
  }
}
