package org.workershome.kit.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFileTest {
  private static final String OLD = TestRings.line("2025", 1);
  private static final String NEW = TestRings.line("2026", 2);

  @Test
  void theFirstLineIsActiveAndCommentsAndEmptyLinesAreSkipped() {
    KeyRing ring = KeyRing.parse("# active\n\n" + NEW + "\n" + OLD + "\n");

    assertThat(ring.active().id()).isEqualTo("2026");
    assertThat(ring).hasToString("KeyRing[2026, 2025]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# only",
        "nokey",
        ":AAAA",
        "a:@@@",
        "a:AAAA",
        "a b:AAAA",
        "a:AAAA HMAC-SM3 more"
      })
  void aBrokenKeyFileIsRefusedWithoutRepeatingIt(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KeyRing.parse(text))
        .withMessageNotContaining("AAAA");
  }

  @Test
  void aRepeatedKeyIdAndAnUnknownAlgorithmAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> KeyRing.parse(NEW + "\n" + NEW));
    assertThatIllegalArgumentException().isThrownBy(() -> KeyRing.parse(NEW + " HMAC-MD5"));
  }

  @Test
  void aChangedFileIsTakenAndWhatIsNotUnderstoodChangesNothing(@TempDir Path folder)
      throws IOException {
    // Given
    Path file = folder.resolve("keys");
    Files.writeString(file, OLD);
    KeyFile keys = KeyFile.of("field", file);
    FieldCipher cipher = TestRings.cipher(keys, FieldAlgorithm.AES_256_GCM);
    byte[] before = cipher.seal("张三", "a.b:1");

    // When a key is added and made active
    Files.writeString(file, NEW + "\n" + OLD);
    keys.refresh();

    // Then
    byte[] after = cipher.seal("张三", "a.b:1");
    assertThat(KeyMark.read(before).keyId()).isEqualTo("2025");
    assertThat(KeyMark.read(after).keyId()).isEqualTo("2026");
    assertThat(cipher.open(before, "a.b:1")).isEqualTo("张三");

    // When the file is broken, gone, or has other bytes under a known id
    for (String broken : new String[] {"nonsense", TestRings.line("2026", 3)}) {
      Files.writeString(file, broken);
      keys.refresh();
      assertThat(keys.broken()).isTrue();
      assertThat(cipher.open(before, "a.b:1")).isEqualTo("张三");
    }
    Files.delete(file);
    keys.refresh();

    // Then the ring stays, until the file is mended
    assertThat(keys.ring()).hasToString("KeyRing[2026, 2025]");
    Files.writeString(file, NEW);
    keys.refresh();
    assertThat(keys.broken()).isFalse();
    assertThat(keys.ring()).hasToString("KeyRing[2026]");
  }

  @Test
  void aKeyThatOthersUseAlreadyIsLookedForInTheFile(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("keys");
    Files.writeString(file, OLD);
    FieldCipher behind = TestRings.cipher(KeyFile.of("field", file), FieldAlgorithm.SM4_GCM);
    byte[] sealed = TestRings.cipher(NEW, FieldAlgorithm.SM4_GCM).seal("张三", "a.b:1");

    Files.writeString(file, OLD + "\n" + NEW);

    assertThat(behind.open(sealed, "a.b:1")).isEqualTo("张三");
  }

  @Test
  void withoutItsFileAServiceDoesNotStart(@TempDir Path folder) {
    assertThatThrownBy(() -> KeyFile.of("field", folder.resolve("absent")))
        .isInstanceOf(UncheckedIOException.class);
  }
}
