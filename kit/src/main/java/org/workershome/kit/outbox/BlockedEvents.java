package org.workershome.kit.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/**
 * What the broker refused until it was blocked, and the way back. It is of all unions, so only an
 * account of the root union gets to it.
 */
@Singleton
public final class BlockedEvents {
  private static final Logger LOG = Logger.getLogger(BlockedEvents.class);

  /** More would be an outage, not a list to be read. */
  private static final int MOST = 500;

  private final DataSource database;
  private final RelayBell bell;
  private final CurrentCaller caller;
  private final AuditTrail audit;

  BlockedEvents(DataSource database, RelayBell bell, CurrentCaller caller, AuditTrail audit) {
    this.database = database;
    this.bell = bell;
    this.caller = caller;
    this.audit = audit;
  }

  /** Oldest first, at most 500. */
  List<BlockedEventView> list() {
    caller.requireRootUnion();
    try (Connection connection = database.getConnection();
        PreparedStatement read =
            connection.prepareStatement(
                "select id, type, aggregate_id, sequence, attempts, blocked_at, reason from outbox"
                    + " where attempts > 0 and blocked_at is not null order by position limit "
                    + MOST);
        ResultSet row = read.executeQuery()) {
      List<BlockedEventView> events = new ArrayList<>();
      while (row.next()) {
        events.add(
            new BlockedEventView(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getInt(5),
                row.getObject(6, OffsetDateTime.class),
                row.getString(7)));
      }
      return events;
    } catch (SQLException e) {
      throw new IllegalStateException("the outbox cannot be read", e);
    }
  }

  /**
   * Sends a blocked event again, with all its tries.
   *
   * @throws ProblemException 404 when no such event is blocked
   */
  void release(UUID id) {
    caller.requireRootUnion();
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              unblock(id);
              audit.record(AuditEntry.of("blocked-event-released", "blocked-event", id));
            });
    LOG.infof("event %s released by %s", id, caller.get().subject());
    bell.ring();
  }

  private void unblock(UUID id) {
    try (Connection connection = database.getConnection();
        PreparedStatement release =
            connection.prepareStatement(
                "update outbox set attempts = 0, next_attempt_at = null, blocked_at = null,"
                    + " reason = null where id = ? and blocked_at is not null")) {
      release.setObject(1, id);
      if (release.executeUpdate() == 0) {
        throw new ProblemException(TechnicalProblem.NOT_FOUND);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the event cannot be released", e);
    }
  }
}
