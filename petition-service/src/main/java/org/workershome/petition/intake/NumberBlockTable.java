package org.workershome.petition.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.workershome.kit.identity.UnionPath;

/** The next free number of each union and year, shared by all replicas. */
@ApplicationScoped
class NumberBlockTable {
  private static final String TAKE =
      """
      insert into number_block as block (union_path, year, next_free) values (?, ?, 1 + ?)
      on conflict (union_path, year) do update set next_free = block.next_free + ?
      returning next_free - ?""";

  private final DataSource database;

  NumberBlockTable(DataSource database) {
    this.database = database;
  }

  /**
   * Reserves numbers, committed before this returns: what follows may fail without giving one out
   * twice.
   *
   * @return the first of them
   */
  long take(UnionPath union, int year, int count) {
    // Apart from the transaction at hand: when that is undone, memory still gives these numbers
    // out.
    return QuarkusTransaction.suspendingExisting().call(() -> taken(union, year, count));
  }

  private long taken(UnionPath union, int year, int count) {
    try (Connection connection = database.getConnection();
        PreparedStatement take = connection.prepareStatement(TAKE)) {
      take.setString(1, union.value());
      take.setInt(2, year);
      take.setLong(3, count);
      take.setLong(4, count);
      take.setLong(5, count);
      try (ResultSet first = take.executeQuery()) {
        first.next();
        return first.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("no numbers can be taken", e);
    }
  }
}
