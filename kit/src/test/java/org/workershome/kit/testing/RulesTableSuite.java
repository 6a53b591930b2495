package org.workershome.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A service's {@code docs/rules.md} names every rule of law with its article and a test that
 * exists. A service adds a thin subclass in its base package, without Quarkus.
 */
public abstract class RulesTableSuite {
  private final String base = getClass().getPackageName() + ".";

  @Test
  final void everyRuleIsInTheTable() throws IOException {
    List<String> rules =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(base.substring(0, base.length() - 1))
                .stream()
                .filter(type -> type.getSimpleName().endsWith("Rules"))
                .flatMap(this::rulesOf)
                .toList();

    assertThat(rows().map(Row::rule)).containsExactlyInAnyOrderElementsOf(rules);
  }

  @Test
  final void everyRowNamesAnArticleThatTheRulesCommentCites() throws IOException {
    for (Row row : rows().toList()) {
      String source = source(row.rule());
      String method = row.rule().substring(row.rule().lastIndexOf('.') + 1);
      int end = source.indexOf(" " + method + "(");
      String comment = source.substring(source.lastIndexOf("/**", end), end);

      assertThat(comment).as(row.rule()).contains(row.article());
    }
  }

  @Test
  final void everyRowNamesATestThatExists() throws Exception {
    for (Row row : rows().toList()) {
      int dot = row.test().lastIndexOf('.');
      Class<?> type = Class.forName(base + row.test().substring(0, dot));

      assertThat(Arrays.stream(type.getDeclaredMethods()).map(method -> method.getName()))
          .contains(row.test().substring(dot + 1));
    }
  }

  private record Row(String article, String rule, String test) {}

  private static Stream<Row> rows() throws IOException {
    return Files.readAllLines(Path.of("docs/rules.md")).stream()
        .filter(line -> line.startsWith("| ") && line.contains("`"))
        .map(line -> line.split("\\|", -1))
        .map(cells -> new Row(cells[1].strip(), unquoted(cells[2]), unquoted(cells[3])));
  }

  private Stream<String> rulesOf(JavaClass type) {
    return type.getMethods().stream()
        .filter(method -> !method.getModifiers().contains(JavaModifier.PRIVATE))
        .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
        .map(method -> type.getName().substring(base.length()) + "." + method.getName());
  }

  private String source(String rule) throws IOException {
    String type = rule.substring(0, rule.lastIndexOf('.'));
    return Files.readString(Path.of("src/main/java", (base + type).replace('.', '/') + ".java"));
  }

  private static String unquoted(String cell) {
    return cell.strip().replace("`", "");
  }
}
