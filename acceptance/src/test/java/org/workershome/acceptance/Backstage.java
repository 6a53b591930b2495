package org.workershome.acceptance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A service's database as its administrator sees it, and a patient look at it. */
record Backstage(RunningSuite suite, String service) {
  private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

  /** The first column of the first row. */
  long number(String sql, Object... parameters) {
    return Long.parseLong(texts(sql, parameters).getFirst());
  }

  /** The first column of every row. */
  List<String> texts(String sql, Object... parameters) {
    try (Connection connection = suite.database(service);
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      List<String> texts = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          texts.add(row.getString(1));
        }
      }
      return texts;
    } catch (SQLException e) {
      throw new AssertionError(service + ": " + sql, e);
    }
  }

  /** Statements, in one transaction. */
  void run(String... statements) {
    try (Connection connection = suite.database(service);
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (String sql : statements) {
        statement.execute(sql);
      }
      connection.commit();
    } catch (SQLException e) {
      throw new AssertionError(service, e);
    }
  }

  /** Until everything that this service told of is on its topic. */
  void awaitPublished(Duration atMost) {
    await("everything published", atMost, () -> number("select count(*) from outbox limit 1") == 0);
  }

  /** Until no process of the service is connected, so that the database has counted its work. */
  void awaitNobody(Duration atMost) {
    await(
        "nobody connected",
        atMost,
        () ->
            number("select count(*) from pg_stat_activity where usename = ?", service + "_app")
                == 0);
  }

  static void await(String what, Duration atMost, BooleanSupplier holds) {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("waited " + atMost + " for: " + what);
      }
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
    }
  }
}
