package org.workershome.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DirectoryTest {
  private static final Path DEPLOY = Path.of(System.getProperty("project.root")).resolve("deploy");

  /**
   * Realm and register come from the same file of unions, so that tokens name unions that exist.
   */
  @Test
  void theCommittedRegisterIsTheGeneratedOne() throws IOException {
    var generator = new DirectoryGenerator(DemoUnion.read(DEPLOY.resolve("identity/unions.csv")));

    assertThat(generator.unions())
        .isEqualTo(Files.readString(DEPLOY.resolve("directory/unions.csv")));
    assertThat(generator.members())
        .isEqualTo(Files.readString(DEPLOY.resolve("directory/members.csv")));
  }
}
