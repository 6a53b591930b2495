package org.workershome.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  @TempDir Path data;

  @Test
  void eachIsDrawnOnceAndReadableForItsOwnerAlone() throws IOException {
    // Given
    var config = SuiteConfig.onFreePorts(Path.of("/project"), data);

    // When
    String drawn = new Secrets(config).password("one");
    String again = new Secrets(config).password("one");
    String other = new Secrets(config).password("two");

    // Then
    assertThat(again).isEqualTo(drawn).hasSize(32);
    assertThat(other).isNotEqualTo(drawn);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(data.resolve("secrets/one"))))
        .isEqualTo("rw-------");
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secrets"))))
        .isEqualTo("rwx------");
  }
}
