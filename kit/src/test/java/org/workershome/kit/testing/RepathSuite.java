package org.workershome.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.workershome.kit.directory.RepathedTables;

/**
 * Every column that says where in the tree of unions a row belongs either follows a union that
 * moves, or says why it does not. A service adds a thin {@code @QuarkusTest} subclass.
 */
public abstract class RepathSuite {
  private final List<RepathedTables> services;
  private final PlacedColumns placed;

  /**
   * @param service whose migrations are on the class path
   * @param services all beans of the type
   */
  protected RepathSuite(String service, List<RepathedTables> services) {
    this.services = services;
    this.placed = new PlacedColumns(PostgresServer.shared().create(service));
  }

  @Test
  final void everyPlaceFollowsItsUnionOrSaysWhyItStays() {
    assertThat(placed.undecided(services)).isEmpty();
  }

  @Test
  final void whatFollowsIsMovedByTheJobAndByNobodyElse() {
    assertThat(placed.movable(services)).isEmpty();
  }

  @Test
  final void whatIsSearchedIsMadeAnewAtItsNewPlace() {
    assertThat(placed.deafSearches()).isEmpty();
  }
}
