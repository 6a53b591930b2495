package org.workershome.acceptance.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README's table of statuses has those that contracts and catalogues have, and no others. */
class StatusesTest {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d{3}(?:, \\d{3})*) \\|");
  private static final Pattern DECLARED = Pattern.compile("(?m)^ {8}\"(\\d{3})\":");
  private static final Pattern CATALOGUED =
      Pattern.compile("(?m)^ {2}[A-Z][A-Z_]+\\(\\s*(\\d{3}),");

  @Test
  void theTableNamesEveryStatusThatCanBeAnsweredAndNoOther() throws IOException {
    // When
    Set<String> told = new TreeSet<>();
    ROW.matcher(Files.readString(Papers.PROJECT.resolve("README.md")))
        .results()
        .forEach(row -> told.addAll(Set.of(row.group(1).split(", ", -1))));

    // Then
    Set<String> answered = new TreeSet<>();
    for (Path contract : Papers.endingWith(".yaml")) {
      if (contract.toString().contains("/openapi/")) {
        find(DECLARED, contract, answered);
      }
    }
    assertThat(answered).as("declared by contracts").hasSizeGreaterThan(12);
    for (Path catalogue : Papers.endingWith("Problem.java")) {
      if (catalogue.toString().contains("/src/main/")) {
        find(CATALOGUED, catalogue, answered);
      }
    }
    assertThat(answered).as("and the gateway's own").contains("505");
    assertThat(told).isEqualTo(answered);
  }

  private static void find(Pattern status, Path file, Set<String> found) throws IOException {
    status.matcher(Files.readString(file)).results().forEach(one -> found.add(one.group(1)));
  }
}
