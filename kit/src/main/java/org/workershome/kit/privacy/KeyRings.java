package org.workershome.kit.privacy;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads the key file once, at the start of a service that has sealed fields. */
final class KeyRings {
  KeyRings() {}

  @Produces
  @Singleton
  static KeyRing ring(@ConfigProperty(name = "workershome.privacy.key-file") String file) {
    return KeyRing.read(Path.of(file));
  }
}
