package org.workershome.gateway;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.workershome.kit.testing.ArchitectureSuite;

class ArchitectureTest extends ArchitectureSuite {
  ArchitectureTest() {
    super("org.workershome.gateway", Set.of("admit", "forward"), 0.6);
  }

  @TestFactory
  Stream<DynamicTest> everyBorderInsideHolds() {
    JavaClasses gateway =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.workershome.gateway");
    return GatewayRules.all().entrySet().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(gateway)));
  }
}
