package org.workershome.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs every {@link ArchitectureRules rule} over one module. A module adds a thin subclass. */
public abstract class ArchitectureSuite {
  /** Longer files hide more than one idea. */
  private static final int MAX_LINES_PER_FILE = 250;

  private final String base;
  private final Set<String> features;
  private final double hiddenShare;

  /**
   * @param base the module's root package
   * @param features rooms that may not know each other
   * @param hiddenShare least share of top-level types that are package-private, 0 to 1
   */
  protected ArchitectureSuite(String base, Set<String> features, double hiddenShare) {
    this.base = base;
    this.features = features;
    this.hiddenShare = hiddenShare;
  }

  @TestFactory
  final Stream<DynamicTest> everyRuleHolds() {
    JavaClasses module = module();
    return ArchitectureRules.of(base, features).entrySet().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(module)));
  }

  @Test
  final void everyNamedFeatureExists() {
    JavaClasses module = module();
    for (String feature : features) {
      assertThat(module.stream().map(JavaClass::getPackageName))
          .as("a rule about the package %s.%s that is not there checks nothing", base, feature)
          .anyMatch(name -> name.startsWith(base + "." + feature));
    }
  }

  @Test
  final void mostTypesAreHidden() {
    List<JavaClass> types =
        module().stream()
            .filter(JavaClass::isTopLevelClass)
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .toList();
    long hidden =
        types.stream().filter(type -> !type.getModifiers().contains(JavaModifier.PUBLIC)).count();
    double share = (double) hidden / types.size();
    System.out.printf(
        "%s: %d of %d types are hidden (%.0f %%)%n", base, hidden, types.size(), share * 100);
    assertThat(share).isGreaterThanOrEqualTo(hiddenShare);
  }

  @Test
  final void noFileIsLongerThanItsReaderIsPatient() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      List<String> tooLong =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> lines(file) > MAX_LINES_PER_FILE)
              .map(file -> file + ": " + lines(file))
              .toList();
      assertThat(tooLong).isEmpty();
    }
  }

  private JavaClasses module() {
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
        .importPackages(base);
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
