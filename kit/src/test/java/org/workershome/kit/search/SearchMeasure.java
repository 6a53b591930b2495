package org.workershome.kit.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.postgresql.PGConnection;
import org.workershome.kit.testing.PostgresServer;
import org.workershome.kit.testing.Seeds;
import org.workershome.kit.testing.TestDatabase;

/**
 * How long a search takes in the database, at each level of the tree and for words from rare to
 * common. A program, not a test: {@code SearchMeasure [documents]}, 1,000,000 without; takes some
 * minutes.
 */
public final class SearchMeasure {
  private static final int TURNS = 20;
  private static final int VOCABULARY = 200_000;
  private static final int TOKENS = 160;

  private SearchMeasure() {}

  public static void main(String[] args) throws SQLException, IOException {
    int documents = args.length == 0 ? 1_000_000 : Integer.parseInt(args[0]);
    TestDatabase database = PostgresServer.shared().create("trial");
    try (Connection connection = database.asSuperuser().getConnection()) {
      fill(connection, documents, Seeds.random("search measure"));
      measure(connection);
    }
  }

  private static void fill(Connection connection, int documents, Random chance)
      throws SQLException, IOException {
    long began = System.nanoTime();
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "drop index search_document_tokens; alter table search_document alter record_type set default 'n',"
              + " alter version set default 1, alter generation set default 'x'");
    }
    var copy = connection.unwrap(PGConnection.class).getCopyAPI();
    var rows = new StringBuilder();
    for (int i = 0; i < documents; i++) {
      String union = "CQ.D" + i % 40 + ".U" + i % 2000;
      rows.append(new java.util.UUID(i * 7919L, i)).append("\t").append(union).append("\t");
      rows.append("p").append(i % 300_000).append("\t");
      long minute = (long) i * 36 * 43_200 / documents;
      rows.append(java.time.Instant.ofEpochSecond(1_680_000_000L + minute * 60)).append("\t");
      rows.append("'u:n:CQ' 'u:n:CQ.D").append(i % 40).append("' 'u:n:").append(union).append("' ");
      java.time.ZonedDateTime at =
          java.time.Instant.ofEpochSecond(1_680_000_000L + minute * 60)
              .atZone(java.time.ZoneId.of("Asia/Shanghai"));
      int month = at.getYear() * 100 + at.getMonthValue();
      rows.append("'t:").append(month).append("' 't:").append(month * 100 + at.getDayOfMonth());
      rows.append('\'');
      for (int t = 1; t <= TOKENS; t++) {
        rows.append(" 'wwww").append(word(chance)).append("':").append(t);
      }
      rows.append('\n');
      if (rows.length() > 4_000_000 || i == documents - 1) {
        copy.copyIn(
            "copy search_document (record_id, union_path, person_ref, at, tokens) from stdin",
            new ByteArrayInputStream(rows.toString().getBytes(UTF_8)));
        rows.setLength(0);
      }
    }
    System.out.printf("%d documents copied in %d s%n", documents, seconds(began));
    try (Statement statement = connection.createStatement()) {
      statement.execute("set maintenance_work_mem = '512MB'");
      statement.execute(
          "create index search_document_tokens on search_document using gin (tokens) with (fastupdate = off)");
      statement.execute("vacuum analyze search_document");
    }
    System.out.printf("indexed after %d s%n", seconds(began));
  }

  /** Word n is said about 1/n as often as word 1, which stands in nearly every document. */
  private static int word(Random chance) {
    return (int) Math.exp(chance.nextDouble() * Math.log(VOCABULARY));
  }

  private static void measure(Connection connection) throws SQLException {
    Map<String, String> scopes =
        new TreeMap<>(Map.of("1 CQ", "CQ", "2 CQ.D7", "CQ.D7", "3 CQ.D7.U87", "CQ.D7.U87"));
    int[] words = {1, 3, 10, 30, 100, 300, 1_000, 3_000, 10_000, 50_000, 150_000};
    System.out.println("scope / word's rank / matches / many / median ms / largest ms");
    for (Map.Entry<String, String> scope : scopes.entrySet()) {
      for (int word : words) {
        one(connection, scope, "'wwww" + word + "'");
      }
      one(connection, scope, "'wwww10' <-> 'wwww11'");
      one(connection, scope, "'wwww100' & 'wwww200'");
    }
  }

  private static void one(Connection connection, Map.Entry<String, String> scope, String query)
      throws SQLException {
    long[] nanos = new long[TURNS];
    int rows = 0;
    boolean many = false;
    connection.setAutoCommit(false);
    for (int turn = 0; turn < TURNS; turn++) {
      try (Statement set = connection.createStatement()) {
        set.execute(
            "select set_config('app.kind', 'staff', true), set_config('app.union', '"
                + scope.getValue()
                + "', true)");
      }
      long began = System.nanoTime();
      try (PreparedStatement find =
          connection.prepareStatement(
              "select record_id, many from search_find('n', ?::tsquery, null, null, 0, 51)")) {
        find.setString(1, query);
        rows = 0;
        try (var found = find.executeQuery()) {
          while (found.next()) {
            rows++;
            many = found.getBoolean(2);
          }
        }
      }
      nanos[turn] = System.nanoTime() - began;
      connection.rollback();
    }
    connection.setAutoCommit(true);
    Arrays.sort(nanos);
    System.out.printf(
        "%-14s %-18s %4d %5s %8.2f %8.2f%n",
        scope.getKey(), query, rows, many, nanos[TURNS / 2] / 1e6, nanos[TURNS - 1] / 1e6);
  }

  private static long seconds(long began) {
    return (System.nanoTime() - began) / 1_000_000_000L;
  }
}
