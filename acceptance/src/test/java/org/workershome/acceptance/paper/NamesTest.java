package org.workershome.acceptance.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A class that a paper names is there: papers outlive what they speak of. */
class NamesTest {
  private static final Pattern BLOCK = Pattern.compile("```.*?```", Pattern.DOTALL);
  private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");

  /** Of two words at least, so that no header and no state is taken for a class. */
  private static final Pattern CLASS =
      Pattern.compile("(?<![\\w@+-])(?:[A-Z][a-z]+){2,}[A-Z]*(?![\\w-])");

  /** Classes of others that papers speak of. */
  private static final Set<String> FOREIGN = Set.of("ChronoUnit", "QuarkusTransaction");

  @Test
  void everyClassThatAPaperNamesIsThere() throws IOException {
    // Given
    Set<String> known =
        Papers.endingWith(".java").stream()
            .map(file -> String.valueOf(file.getFileName()).replace(".java", ""))
            .collect(Collectors.toSet());

    // When
    Set<String> gone = new TreeSet<>();
    int there = 0;
    for (Path paper : Papers.endingWith(".md")) {
      for (String name : names(Files.readString(paper))) {
        if (known.contains(name) || FOREIGN.contains(name)) {
          there++;
        } else {
          gone.add(Papers.PROJECT.relativize(paper) + ": " + name);
        }
      }
    }

    // Then
    assertThat(gone).isEmpty();
    assertThat(there).isGreaterThan(50);
  }

  private static List<String> names(String paper) {
    return CODE.matcher(BLOCK.matcher(paper).replaceAll(""))
        .results()
        .map(code -> CLASS.matcher(code.group(1)))
        .flatMap(Matcher::results)
        .map(name -> name.group())
        .toList();
  }
}
