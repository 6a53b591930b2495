package org.workershome.acceptance.bench.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.workershome.acceptance.bench.tool.BenchTrouble;

/**
 * Lets the server log all statements while a call is made some times, and takes them from there.
 */
public final class StatementRecorder {
  /** Enough to see which parameters differ, and for one call to be unlike the others. */
  private static final int CALLS = 8;

  private static final Duration SETTINGS_TAKE_EFFECT = Duration.ofMillis(500);

  private final Connection superuser;
  private final Path log;

  /**
   * @param superuser only a superuser may have statements logged
   * @param log where the server writes
   */
  public StatementRecorder(Connection superuser, Path log) {
    this.superuser = superuser;
    this.log = log;
  }

  /**
   * What the role sends to the database for one call.
   *
   * @param call makes one request and returns when it is answered
   * @param mark true for a statement that only this kind of request sends; the whole transaction
   *     around it is taken
   */
  public ReplayScript record(String role, String database, Runnable call, Predicate<String> mark) {
    return ReplayScript.of(alike(transactions(logged(role, database, call), mark)));
  }

  /** The same, of one call, with the values written into the statements, in their order. */
  public List<String> literally(
      String role, String database, Runnable call, Predicate<String> mark) {
    return alike(transactions(logged(role, database, call), mark)).getLast().stream()
        .map(Sent::literal)
        .toList();
  }

  private List<Sent> logged(String role, String database, Runnable call) {
    try {
      long before = Files.size(log);
      settings("alter system set log_statement = 'all'", prefix(StatementLog.PREFIX));
      try {
        for (int i = 0; i < CALLS; i++) {
          call.run();
        }
      } finally {
        settings("alter system reset log_statement", "alter system reset log_line_prefix");
      }
      return StatementLog.parse(since(before), role, database);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new BenchTrouble("the server does not log its statements: " + e.getMessage(), e);
    }
  }

  static List<List<Sent>> transactions(List<Sent> sent, Predicate<String> mark) {
    Map<String, List<Sent>> byTransaction = new LinkedHashMap<>();
    for (Sent statement : sent) {
      byTransaction
          .computeIfAbsent(statement.transaction(), name -> new ArrayList<>())
          .add(statement);
    }
    return byTransaction.values().stream()
        .filter(transaction -> transaction.stream().map(Sent::sql).anyMatch(mark))
        .toList();
  }

  /** Those that sent the same statements as the last one, which the service was warmest for. */
  static List<List<Sent>> alike(List<List<Sent>> calls) {
    if (calls.isEmpty()) {
      throw new BenchTrouble("the server logged no statement of the call");
    }
    List<String> model = calls.getLast().stream().map(Sent::sql).toList();
    List<List<Sent>> alike =
        calls.stream().filter(call -> call.stream().map(Sent::sql).toList().equals(model)).toList();
    if (alike.size() < 2 || alike.size() < calls.size() / 2) {
      throw new BenchTrouble("the service sends other statements with every call");
    }
    return alike;
  }

  private void settings(String... statements) throws SQLException {
    try (Statement sql = superuser.createStatement()) {
      for (String statement : statements) {
        sql.execute(statement);
      }
      sql.execute("select pg_reload_conf()");
    }
    // Sessions take it up between two statements.
    LockSupport.parkNanos(SETTINGS_TAKE_EFFECT.toNanos());
  }

  private static String prefix(String prefix) {
    return "alter system set log_line_prefix = '" + prefix + "'";
  }

  private String since(long position) throws IOException {
    byte[] all = Files.readAllBytes(log);
    int from = Math.toIntExact(position);
    return new String(all, from, all.length - from, StandardCharsets.UTF_8);
  }
}
