package org.workershome.kit.trial;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What a piece of work leaves behind, in the transaction at hand. */
@Singleton
class TrialEffects {
  private final DataSource dataSource;

  TrialEffects(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * @param once two effects with the same one are refused, but not before the commit
   * @return the database's process that has the transaction
   */
  int add(String subject, String cause, @Nullable String once) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "insert into trial_effect (subject, cause, once) values (?, ?, ?)"
                    + " returning pg_backend_pid()")) {
      statement.setString(1, subject);
      statement.setString(2, cause);
      statement.setString(3, once);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
