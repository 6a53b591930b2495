package org.workershome.kit.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.Optional;
import org.workershome.kit.audit.seal.MacAlgorithm;

/** How the audit is sealed, chained, anchored and kept. */
@ConfigMapping(prefix = "workershome.audit")
interface AuditConfig {
  /** Read by {@code AuditSeals}, which needs it; optional here for a gateway without an audit. */
  Optional<Path> keyFile();

  /** Of new seals; what was sealed otherwise stays readable. */
  @WithDefault("HMAC_SHA_256")
  MacAlgorithm mac();

  /** Off in a replica that should only serve requests. */
  @WithDefault("true")
  boolean chain();

  /** Most entries that are chained together. */
  @WithDefault("5000")
  int batch();

  /** How often the chain's writer looks for new entries. */
  @WithDefault("PT0.5S")
  Duration poll();

  /** How long the writer may be silent before another replica takes over. */
  @WithDefault("PT10S")
  Duration lease();

  /** How often the head is told outside, when it moved. */
  @WithDefault("PT1M")
  Duration anchorEvery();

  /** Where heads are appended, best on another machine's disk; without it only Kafka has them. */
  Optional<Path> anchorFile();

  /** How long entries are kept, in whole months: at least six, whatever stands here. */
  @WithDefault("P36M")
  Period keep();
}
