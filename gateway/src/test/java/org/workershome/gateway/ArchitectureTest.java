package org.workershome.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.ArchitectureSuite;

class ArchitectureTest extends ArchitectureSuite {
  private static final String BASE = "org.workershome.gateway.";

  private static final JavaClasses GATEWAY =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.workershome.gateway");

  ArchitectureTest() {
    super("org.workershome.gateway", Set.of("admit", "forward"), 0.6);
  }

  @Test
  void onlyOneClassHoldsTheHttpClient() {
    noClasses()
        .that()
        .doNotHaveSimpleName("UpstreamClient")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("io.vertx.core.http.HttpClient")
        .check(GATEWAY);
  }

  @Test
  void routesAreDataAndKnowNobody() {
    noClasses()
        .that()
        .resideInAPackage(BASE + "route..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            BASE + "admit..",
            BASE + "forward..",
            BASE + "report..",
            BASE + "problem..",
            BASE + "observe..",
            BASE + "health..",
            "io.vertx..",
            "org.workershome.kit..")
        .check(GATEWAY);
  }

  @Test
  void whatCarriesDoesNotDecideAndWhatDecidesDoesNotCarry() {
    noClasses()
        .that()
        .resideInAnyPackage(BASE + "forward..", BASE + "report..", BASE + "health..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(BASE + "admit..")
        .check(GATEWAY);
    noClasses()
        .that()
        .resideInAPackage(BASE + "admit..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(BASE + "forward..", BASE + "report..")
        .check(GATEWAY);
  }

  @Test
  void theDoorHoldsNoState() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.sql..",
            "javax.sql..",
            "jakarta.persistence..",
            "jakarta.transaction..",
            "org.hibernate.orm..",
            "org.apache.kafka..",
            "org.workershome.kit.outbox..",
            "org.workershome.kit.inbox..",
            "org.workershome.kit.idempotency..",
            "org.workershome.kit.rowscope..")
        .check(GATEWAY);
  }
}
