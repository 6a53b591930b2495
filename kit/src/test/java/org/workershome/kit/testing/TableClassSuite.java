package org.workershome.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every table says in its comment who may see its rows, and keeps to it: {@code 'class: case; one
 * petition …'}. A service adds a thin subclass, without Quarkus.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class TableClassSuite {
  private final TestDatabase database;
  private final TableCatalogue catalogue;

  /**
   * @param service whose migrations are on the class path
   */
  protected TableClassSuite(String service) {
    database = PostgresServer.shared().create(service);
    catalogue = new TableCatalogue(database);
  }

  @Test
  final void everyTableSaysItsClass() {
    assertThat(catalogue.withoutClass()).isEmpty();
  }

  @Test
  final void rowSecurityIsEnabledAndForcedOnAllButTechnicalTables() {
    assertThat(catalogue.withoutForcedRowSecurity()).isEmpty();
  }

  @Test
  final void partitionsCarryNoGrants() {
    assertThat(catalogue.grantedPartitions()).isEmpty();
  }

  @Test
  final void everySealedColumnIsKnownToTheRotationOfKeys() {
    assertThat(catalogue.unregisteredSealed()).isEmpty();
  }

  @Test
  final void theServicesRoleCannotGoAroundTheWall() {
    assertThat(catalogue.excessOfAppRole()).isEmpty();
  }

  @Test
  final void withoutScopeAReusedConnectionShowsAndChangesNothing() {
    List<TableCatalogue.Table> guarded =
        catalogue.tables().stream().filter(table -> !table.technical()).toList();

    assertThat(guarded).as("tables to try").isNotEmpty();
    assertThat(new ScopelessAccess(database).findings(guarded)).isEmpty();
  }
}
