package org.workershome.acceptance.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/rules.md} names every rule that a service's own table names, and every citation. */
class RulesPaperTest {
  private static final Path PAPER = Path.of("docs/rules.md");
  private static final Pattern CITATION =
      Pattern.compile("第[一二三四五六七八九十百]+条|\\bArt \\d|\\bGB \\d{4,}|\\bISO/IEC \\d");
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

  /** One row; the cell between article and rule is for people alone. */
  private record Row(String article, String rule, String test) {
    static Row of(List<String> cells) {
      return new Row(cells.getFirst(), cells.get(cells.size() - 2), cells.getLast());
    }
  }

  @Test
  void theRulesOfEachServiceAreThoseOfItsOwnTable() throws IOException {
    Map<String, List<Row>> told = tables(Papers.PROJECT.resolve(PAPER));

    for (Path own : Papers.endingWith("-service/" + PAPER)) {
      String service = Papers.PROJECT.relativize(own).getName(0).toString();
      List<Row> rows = tables(own).values().stream().flatMap(List::stream).toList();
      assertThat(rows).as(service).isNotEmpty();
      assertThat(told.get(service)).as(service).containsExactlyInAnyOrderElementsOf(rows);
    }
    assertThat(told).as("services, and one section for the rest").hasSize(4);
  }

  @Test
  void everySourceThatCitesAnArticleIsNamed() throws IOException {
    List<String> named =
        tables(Papers.PROJECT.resolve(PAPER)).values().stream()
            .flatMap(List::stream)
            .flatMap(row -> quoted(row.rule()))
            .flatMap(name -> Stream.of(name, simpleClass(name)))
            .toList();

    int citing = 0;
    List<String> unnamed = new ArrayList<>();
    for (Path source : sources()) {
      if (CITATION.matcher(Files.readString(source)).find()) {
        citing++;
        if (!named.contains(source.getFileName().toString().replace(".java", ""))) {
          unnamed.add(Papers.PROJECT.relativize(source).toString());
        }
      }
    }
    assertThat(unnamed).isEmpty();
    assertThat(citing).isGreaterThan(20);
  }

  @Test
  void everyTestThatIsNamedIsThere() throws IOException {
    List<String> gone = new ArrayList<>();
    for (Row row :
        tables(Papers.PROJECT.resolve(PAPER)).values().stream().flatMap(List::stream).toList()) {
      for (String test : quoted(row.test()).toList()) {
        String method = test.substring(test.lastIndexOf('.') + 1);
        if (texts(simpleClass(test)).stream()
            .noneMatch(text -> text.contains("void " + method + "("))) {
          gone.add(test);
        }
      }
    }
    assertThat(gone).isEmpty();
  }

  /** The rows by the heading that they stand under. */
  private static Map<String, List<Row>> tables(Path paper) throws IOException {
    Map<String, List<Row>> tables = new TreeMap<>();
    String heading = "";
    for (String line : Files.readAllLines(paper)) {
      if (line.startsWith("#")) {
        heading = line.replaceFirst("#+ ", "");
      }
      if (line.startsWith("| ") && line.contains("`")) {
        List<String> cells = Stream.of(line.split("\\|", -1)).map(String::strip).toList();
        tables
            .computeIfAbsent(heading, key -> new ArrayList<>())
            .add(Row.of(cells.subList(1, cells.size() - 1)));
      }
    }
    return tables;
  }

  private static List<Path> sources() throws IOException {
    return Stream.concat(Papers.endingWith(".java").stream(), Papers.endingWith(".sql").stream())
        .filter(file -> file.toString().contains("/src/main/"))
        .filter(file -> !file.endsWith("package-info.java"))
        // What plays a caller makes up people, and decides nothing.
        .filter(file -> !file.startsWith(Papers.PROJECT.resolve("acceptance")))
        .toList();
  }

  private static List<String> texts(String type) throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path file : Papers.endingWith("/" + type + ".java")) {
      texts.add(Files.readString(file));
    }
    return texts;
  }

  private static Stream<String> quoted(String cell) {
    return QUOTED.matcher(cell).results().map(name -> name.group(1));
  }

  /** Of {@code intake.IntakeRules.noticeDueOn} the class; a name without a method is one. */
  private static String simpleClass(String name) {
    List<String> capital =
        Stream.of(name.split("\\.", -1))
            .filter(part -> !part.isEmpty() && Character.isUpperCase(part.charAt(0)))
            .toList();
    return capital.isEmpty() ? name : capital.getFirst();
  }
}
