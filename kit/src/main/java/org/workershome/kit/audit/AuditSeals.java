package org.workershome.kit.audit;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.workershome.kit.audit.seal.AuditKeys;
import org.workershome.kit.audit.seal.MacAlgorithm;

/**
 * Without its keys a service does not start; later texts of the file come by {@link AuditKeyWatch}.
 */
final class AuditSeals {
  AuditSeals() {}

  @Produces
  @Singleton
  static AuditKeys keys(
      @ConfigProperty(name = "workershome.audit.key-file") String file,
      @ConfigProperty(name = "workershome.audit.mac", defaultValue = "HMAC_SHA_256")
          MacAlgorithm algorithm) {
    return AuditKeys.read(Path.of(file), algorithm);
  }
}
