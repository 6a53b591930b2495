package org.workershome.competition.core;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.rowscope.ScopeSql;

/**
 * Reads under the caller's row scope in one trip: the settings and the query travel together, and
 * in auto-commit such a pair is one transaction of its own.
 */
@ApplicationScoped
public class ScopedRead {
  private final DataSource database;
  private final CurrentCaller caller;

  ScopedRead(DataSource database, CurrentCaller caller) {
    this.database = database;
    this.caller = caller;
  }

  /** Makes a record of the row at hand. */
  public interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** The rows of a query, whose parameters stand behind those of the scope. */
  public <T> List<T> list(String sql, List<Object> parameters, Row<T> row) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(ScopeSql.PREFIX + sql)) {
      int index = ScopeSql.bind(statement, 1, caller.get());
      for (Object parameter : parameters) {
        statement.setObject(index++, parameter);
      }
      statement.execute();
      statement.getMoreResults(); // past the settings
      List<T> found = new ArrayList<>();
      try (ResultSet rows = statement.getResultSet()) {
        while (rows.next()) {
          found.add(row.read(rows));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("reading failed", e);
    }
  }
}
