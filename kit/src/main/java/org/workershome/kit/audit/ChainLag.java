package org.workershome.kit.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.workershome.kit.identity.SystemScope;
import org.workershome.kit.rowscope.ScopeSql;

/** How far the chain is behind. */
@Singleton
class ChainLag {
  private static final String LOOK =
      ScopeSql.PREFIX
          + """
          select c.length, c.head, c.moved_at, w.waiting,
            coalesce(greatest(extract(epoch from now() - w.oldest), 0), 0), c.anchored_length, c.anchored_at,
            pg_snapshot_xmin(pg_current_snapshot())::text::bigint < c.last_tx
          from audit_chain c, lateral (
            select count(*) as waiting, min(at) as oldest from (
              select at from audit_entry e where (e.tx, e.position) > (c.last_tx, c.last_position)
              limit 100000) late) w""";

  private final DataSource database;
  private volatile AuditChainView last = new AuditChainView(0, "", null, 0, 0, 0, null, false);

  ChainLag(DataSource database) {
    this.database = database;
  }

  void register(@Observes StartupEvent event, MeterRegistry meters) {
    Gauge.builder("workershome.audit.length", () -> last.length()).register(meters);
    Gauge.builder("workershome.audit.waiting", () -> last.waiting()).register(meters);
    Gauge.builder("workershome.audit.lag.seconds", () -> last.lagSeconds()).register(meters);
    Gauge.builder("workershome.audit.unanchored", () -> last.length() - last.anchoredLength())
        .register(meters);
  }

  @Scheduled(every = "10s")
  @RunOnVirtualThread
  void look() {
    last = now();
  }

  /** As it was at the last look, some seconds ago. */
  AuditChainView last() {
    return last;
  }

  /** At this moment, whoever asks: the lag tells nothing of the entries. */
  AuditChainView now() {
    try {
      return SystemScope.call("audit-health", this::read);
    } catch (SQLException e) {
      throw new IllegalStateException("the chain cannot be looked at", e);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private AuditChainView read() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement look = connection.prepareStatement(LOOK)) {
      ScopeSql.bind(look, 1, SystemScope.current().orElseThrow());
      look.execute();
      look.getMoreResults(); // past the settings
      try (ResultSet row = look.getResultSet()) {
        row.next();
        return new AuditChainView(
            row.getLong(1),
            HexFormat.of().formatHex(row.getBytes(2)),
            row.getObject(3, OffsetDateTime.class),
            row.getLong(4),
            row.getLong(5),
            row.getLong(6),
            row.getObject(7, OffsetDateTime.class),
            row.getBoolean(8));
      }
    }
  }
}
