package org.workershome.kit.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonRefsTest {
  @TempDir Path folder;

  /** The register's loader makes them by itself: this is what it must get, too. */
  @Test
  void aPersonHasOneNameHoweverTheIdIsTyped() throws IOException {
    PersonRefs refs = refs(TestRings.line("p1", 7));

    assertThat(refs.ofCitizenId("11010519491231002X"))
        .isEqualTo("3ddb0d5adaf45c62a16323a2d2ac83e5")
        .isEqualTo(refs.ofCitizenId("11010519491231002x"))
        .isEqualTo(refs.ofCitizenId("110105491231002"))
        .isNotEqualTo(refs.ofCitizenId("110105194912310038"))
        .matches("[0-9a-f]{32}");
  }

  @Test
  void theKeyIsOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> refs(TestRings.line("p1", 7) + "\n" + TestRings.line("p2", 8)))
        .withMessageContaining("one and stays");
  }

  private PersonRefs refs(String keys) throws IOException {
    Path file = folder.resolve("person");
    Files.writeString(file, keys);
    return new PersonRefs(file.toString());
  }
}
