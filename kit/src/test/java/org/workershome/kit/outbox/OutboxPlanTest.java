package org.workershome.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.workershome.kit.testing.PostgresServer;
import org.workershome.kit.testing.TestDatabase;

/**
 * An outbox is empty most of the time, and the plans that PostgreSQL keeps for the relay's
 * statements are made then. They must still hold when a burst comes: plans that read the whole
 * table for each of its rows took 19 s for 5,000 events and would take days for 300,000.
 */
class OutboxPlanTest {
  /** Enough for the driver to prepare and for the server to keep its plan. */
  private static final int POLLS = 20;

  private static final int BURST = 20_000;
  private static final int BATCH = 2_000;

  @Test
  void aBurstIsReadAndDeletedByPlansThatWereMadeForAnEmptyTable() throws SQLException {
    // Given
    TestDatabase database = PostgresServer.shared().create("plan");
    try (Connection connection = database.asApp().getConnection()) {
      var table = new OutboxTable(always(connection));
      UUID holder = UUID.fromString("0193568a-7c00-7000-8000-000000000001");
      long epoch = table.lease(holder, Duration.ofMinutes(5)).orElseThrow();
      execute(database.asOwner(), "vacuum analyze outbox");
      for (int i = 0; i < POLLS; i++) {
        table.read(BATCH);
        table.delete(holder, epoch, List.of((long) i));
      }
      // The statistics stay those of an empty table.
      execute(database.asOwner(), "alter table outbox set (autovacuum_enabled = off)");
      execute(
          database.asOwner(),
          "insert into outbox (id, topic, type, aggregate_id, sequence, occurred_at, data)"
              + " select uuidv7(), 't', 't', uuidv7()::text, 1, now(), '{}'"
              + " from generate_series(1, "
              + BURST
              + ")");
      // A plan of the bad kind takes minutes for this; a good one milliseconds, on any machine.
      execute(always(connection), "set statement_timeout = '20s'");

      // When
      List<OutboxRow> rows = table.read(BATCH);
      boolean deleted =
          table.delete(holder, epoch, rows.stream().map(OutboxRow::position).toList());

      // Then
      assertThat(rows).hasSize(BATCH);
      assertThat(rows).extracting(OutboxRow::position).isSorted();
      assertThat(deleted).isTrue();
      assertThat(table.read(1).getFirst().position()).isGreaterThan(rows.getLast().position());
    }
  }

  private static void execute(DataSource source, String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** A pool of one: plans are kept by connection. */
  private static DataSource always(Connection connection) {
    return new PGSimpleDataSource() {
      private static final long serialVersionUID = 1L;

      @Override
      public Connection getConnection() {
        return (Connection)
            Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("close")) {
                    return null;
                  }
                  try {
                    return method.invoke(connection, arguments);
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                });
      }
    };
  }
}
