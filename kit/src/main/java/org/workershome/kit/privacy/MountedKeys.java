package org.workershome.kit.privacy;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads the key files at the start of a service; {@link KeyWatch} follows them. */
final class MountedKeys {
  MountedKeys() {}

  @Produces
  @Singleton
  static KeyRings rings(
      @ConfigProperty(name = "workershome.privacy.key-file") String fields,
      @ConfigProperty(name = "workershome.privacy.index-key-file") String index) {
    return new KeyRings(KeyFile.of("field", Path.of(fields)), KeyFile.of("index", Path.of(index)));
  }
}
