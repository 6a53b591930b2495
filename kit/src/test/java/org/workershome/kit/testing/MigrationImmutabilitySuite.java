package org.workershome.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A migration that has run somewhere is never edited: the next one mends it. A new file gets a line
 * in {@code migrations.sha256} ({@code sha256sum V*.sql}); an old line never changes. A service
 * adds a thin subclass, without Quarkus.
 */
public abstract class MigrationImmutabilitySuite {
  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
  private static final Path SUMS = Path.of("src/test/resources/migrations.sha256");

  @Test
  final void noMigrationWasEditedAfterItWasMerged() throws Exception {
    Map<String, String> merged = new TreeMap<>();
    for (String line : Files.readAllLines(SUMS)) {
      merged.put(line.substring(66), line.substring(0, 64));
    }

    assertThat(sums()).isEqualTo(merged);
  }

  private static Map<String, String> sums() throws Exception {
    Map<String, String> sums = new TreeMap<>();
    try (Stream<Path> files = Files.list(MIGRATIONS)) {
      for (Path file : files.toList()) {
        sums.put(file.getFileName().toString(), sha256(file));
      }
    }
    return sums;
  }

  private static String sha256(Path file) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
  }
}
