package org.workershome.kit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.ArchitectureSuite;

/**
 * Kit is mostly offered to others, so fewer of its types are hidden than in a service: what an
 * abstract resource takes and gives is public, because the subclass that has its address is not in
 * kit.
 */
class ArchitectureTest extends ArchitectureSuite {
  ArchitectureTest() {
    super("org.workershome.kit", Set.of(), 0.3);
  }

  /** Decision 0005: what the gateway leaves out may not be needed by what it takes. */
  @Test
  void theRoomsOfTheGatewayKnowNeitherDatabaseNorBroker() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.workershome.kit.problem..",
            "org.workershome.kit.identity..",
            "org.workershome.kit.observe..",
            "org.workershome.kit.edit..",
            "org.workershome.kit.ids..",
            "org.workershome.kit.identifier..",
            "org.workershome.kit.calendar..",
            "org.workershome.kit.clock..",
            "org.workershome.kit.paging..",
            "org.workershome.kit.money..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.sql..",
            "javax.sql..",
            "io.agroal..",
            "jakarta.transaction..",
            "io.quarkus.narayana..",
            "io.quarkus.scheduler..",
            "org.postgresql..",
            "org.flywaydb..",
            "org.apache.kafka..",
            "org.workershome.kit.rowscope..",
            "org.workershome.kit.idempotency..",
            "org.workershome.kit.outbox..",
            "org.workershome.kit.inbox..",
            "org.workershome.kit.migrate..")
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
                .importPackages("org.workershome.kit"));
  }
}
