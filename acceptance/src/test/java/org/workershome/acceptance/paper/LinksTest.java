package org.workershome.acceptance.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a paper points to inside the project is there. */
class LinksTest {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)]*)?\\)");

  @Test
  void noLinkOfAPaperIsDead() throws IOException {
    // When
    List<String> dead = new ArrayList<>();
    int alive = 0;
    for (Path paper : Papers.endingWith(".md")) {
      Matcher link = LINK.matcher(Files.readString(paper));
      while (link.find()) {
        String target = link.group(1);
        if (target.contains("://") || target.startsWith("mailto:")) {
          continue;
        }
        if (Files.exists(paper.resolveSibling(target))) {
          alive++;
        } else {
          dead.add(Papers.PROJECT.relativize(paper) + " -> " + target);
        }
      }
    }

    // Then
    assertThat(dead).isEmpty();
    assertThat(alive).isGreaterThan(10);
  }
}
