package org.workershome.kit.idempotency;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/** The table of answers. Every method runs in the caller's transaction. */
@Singleton
public final class IdempotencyLedger {
  private final DataSource database;
  private final FieldCipher cipher;
  private final Clock clock;

  IdempotencyLedger(DataSource database, FieldCipher cipher, Clock clock) {
    this.database = database;
    this.cipher = cipher;
    this.clock = clock;
  }

  /**
   * Takes the key for this transaction.
   *
   * @return the answer that was given before; null when the work is still to be done
   * @throws ProblemException 409 while another transaction holds the key
   */
  @Nullable StoredReply claim(String caller, String key) {
    try (Connection connection = database.getConnection()) {
      try (PreparedStatement lock =
          connection.prepareStatement("select " + IdempotencySql.TRY_LOCK)) {
        lock.setString(1, caller);
        lock.setString(2, key);
        try (ResultSet result = lock.executeQuery()) {
          if (!result.next() || !result.getBoolean(1)) {
            throw new ProblemException(TechnicalProblem.IDEMPOTENCY_IN_PROGRESS).retryAfter(1);
          }
        }
      }
      return find(connection, caller, key);
    } catch (SQLException e) {
      throw new IllegalStateException("the idempotency table cannot be read", e);
    }
  }

  /**
   * The stored answer, on a connection of the caller's own. Looked up after the lock was taken: a
   * snapshot from before it could miss what the last holder committed.
   */
  public @Nullable StoredReply find(Connection connection, String caller, String key)
      throws SQLException {
    try (PreparedStatement find = connection.prepareStatement(IdempotencySql.FIND)) {
      find.setString(1, caller);
      find.setString(2, key);
      try (ResultSet row = find.executeQuery()) {
        if (!row.next()) {
          return null;
        }
        byte[] body = row.getBytes("body");
        return new StoredReply(
            row.getBytes("fingerprint"),
            row.getInt("status"),
            row.getString("location"),
            row.getString("etag"),
            body == null ? null : cipher.open(body, context(caller, key)));
      }
    }
  }

  void store(String caller, String key, StoredReply reply) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(IdempotencySql.INSERT)) {
      bind(insert, 1, caller, key, reply);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("the answer cannot be stored", e);
    }
  }

  /**
   * Binds the eight parameters of {@link IdempotencySql#INSERT}, the body sealed.
   *
   * @return the index after the last
   */
  public int bind(PreparedStatement insert, int from, String caller, String key, StoredReply reply)
      throws SQLException {
    String body = reply.body();
    int index = from;
    insert.setString(index++, caller);
    insert.setString(index++, key);
    insert.setBytes(index++, reply.fingerprint());
    insert.setInt(index++, reply.status());
    insert.setString(index++, reply.location());
    insert.setString(index++, reply.etag());
    insert.setBytes(index++, body == null ? null : cipher.seal(body, context(caller, key)));
    insert.setObject(index++, OffsetDateTime.now(clock));
    return index;
  }

  /** Forgets answers older than the age; returns how many. */
  int forgetOlderThan(Duration age) {
    try (Connection connection = database.getConnection();
        PreparedStatement delete =
            connection.prepareStatement("delete from idempotency where created_at < ?")) {
      delete.setObject(1, OffsetDateTime.now(clock).minus(age));
      return delete.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("old answers cannot be forgotten", e);
    }
  }

  private static String context(String caller, String key) {
    return "idempotency.body:" + caller + "\u001f" + key;
  }
}
