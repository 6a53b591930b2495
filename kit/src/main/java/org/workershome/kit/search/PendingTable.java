package org.workershome.kit.search;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** What is to be indexed. Every method but {@link #waiting} joins the transaction at hand. */
@Singleton
class PendingTable {
  /**
   * Later tries wait longer, up to an hour: a record that cannot be read must not hold the rest.
   */
  private static final String PUT_BACK =
      """
      insert into search_pending (record_type, record_id, attempts, not_before)
      values (?, ?, ?, now() + least(interval '1 hour', make_interval(secs => 30 * power(2, least(?, 10)))))""";

  private static final String TAKE =
      """
      delete from search_pending where position in (
        select position from search_pending where not_before <= now()
        order by position limit ? for update skip locked)
      returning record_type, record_id, attempts""";

  private final DataSource database;

  PendingTable(DataSource database) {
    this.database = database;
  }

  record Marked(String type, UUID id, int attempts) {}

  /** The oldest marks, taken away: they come back when the transaction does not commit. */
  List<Marked> take(int most) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement take = connection.prepareStatement(TAKE)) {
      take.setInt(1, most);
      List<Marked> taken = new ArrayList<>();
      try (ResultSet row = take.executeQuery()) {
        while (row.next()) {
          taken.add(new Marked(row.getString(1), row.getObject(2, UUID.class), row.getInt(3)));
        }
      }
      return taken;
    }
  }

  void putBack(Marked marked) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement put = connection.prepareStatement(PUT_BACK)) {
      put.setString(1, marked.type());
      put.setObject(2, marked.id());
      put.setInt(3, marked.attempts() + 1);
      put.setInt(4, marked.attempts());
      put.executeUpdate();
    }
  }

  /**
   * @param count marks that wait
   * @param oldestSeconds how long the oldest has waited
   * @param stumbling marks that failed at least once
   */
  record Waiting(long count, long oldestSeconds, long stumbling) {}

  Waiting waiting() {
    try (Connection connection = database.getConnection();
        PreparedStatement read =
            connection.prepareStatement(
                "select count(*), coalesce(extract(epoch from now() - min(marked_at)), 0)::bigint,"
                    + " count(*) filter (where attempts > 0) from search_pending");
        ResultSet row = read.executeQuery()) {
      row.next();
      return new Waiting(row.getLong(1), row.getLong(2), row.getLong(3));
    } catch (SQLException e) {
      throw new IllegalStateException("the search index cannot be read", e);
    }
  }
}
