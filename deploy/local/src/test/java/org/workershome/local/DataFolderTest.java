package org.workershome.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir Path around;

  @Test
  void aFolderOfSomebodysOwnIsNeitherTakenNorWiped() throws IOException {
    // Given
    Path home = Files.createDirectory(around.resolve("home"));
    Path letter = Files.writeString(home.resolve("letter.txt"), "dear");
    var folder = new DataFolder(home);

    // Then
    assertThatThrownBy(folder::wipe)
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("WORKERSHOME_DATA");
    assertThatThrownBy(folder::take).isInstanceOf(StartFailure.class);
    assertThat(letter).hasContent("dear");
    assertThatThrownBy(new DataFolder(letter)::wipe).isInstanceOf(StartFailure.class);
  }

  @Test
  void wipingDeletesAllButTheMarkAndFollowsNoLinkOutOfIt() throws IOException {
    // Given
    Path outside = Files.createDirectory(around.resolve("outside"));
    Path kept = Files.writeString(outside.resolve("kept.txt"), "kept");
    var folder = new DataFolder(around.resolve("data"));
    folder.take();
    Files.createDirectories(folder.path().resolve("deep/er"));
    Files.createSymbolicLink(folder.path().resolve("deep/link"), outside);

    // When
    folder.wipe();

    // Then
    assertThat(folder.path().toFile().list()).containsExactly(folder.mark().toFile().getName());
    assertThat(kept).hasContent("kept");
  }

  @Test
  void anEmptyOrMissingFolderIsTakenAndTakenAgain() throws IOException {
    var folder = new DataFolder(around.resolve("new"));

    folder.take();
    folder.take();

    assertThat(folder.path()).isDirectory();
  }
}
