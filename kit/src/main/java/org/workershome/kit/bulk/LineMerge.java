package org.workershome.kit.bulk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Brings a stretch of lines into their table, set-based, and says what became of each. */
final class LineMerge {
  /** A fresh staging table has no statistics, and a plan made for none would read whole tables. */
  private static final String BY_INDEX =
      "select set_config('enable_seqscan','off',true), set_config('enable_hashjoin','off',true),"
          + " set_config('enable_mergejoin','off',true)";

  /** The same key earlier in the same file; of a dry run, whose lines are all still there. */
  private static final String EARLIER =
      """
      select l.line, e.record_id, e.content_hash from bulk_line l
      cross join lateral (
        select record_id, content_hash from bulk_line e
        where e.import_id = l.import_id and e.natural_key = l.natural_key and e.line < l.line
        order by e.line limit 1) e
      where l.import_id = ? and l.line between ? and ?""";

  private final UUID importId;
  private final ImportKind<?> kind;

  LineMerge(UUID importId, ImportKind<?> kind) {
    this.importId = importId;
    this.kind = kind;
  }

  private record OnFile(UUID id, @Nullable String hash) {}

  /** Says what a run would do; leaves keys and hashes in the staging table. */
  List<LineResult> check(Connection connection, List<StagedLine> lines) throws SQLException {
    byIndex(connection);
    Staging.copy(connection, importId, lines, false);
    Map<Long, OnFile> onFile = onFile(connection, EARLIER, lines);
    onFile.putAll(onFile(connection, kind.onFileSql(), lines));
    List<LineResult> results = new ArrayList<>(lines.size());
    for (StagedLine line : lines) {
      OnFile known = onFile.get(line.line());
      results.add(
          line.isRefused()
              ? LineResult.refused(line.faults())
              : known == null ? LineResult.CREATED : compared(line, known));
    }
    return results;
  }

  /** Writes them, and leaves nothing in the staging table. */
  List<LineResult> run(Connection connection, List<StagedLine> lines) throws SQLException {
    byIndex(connection);
    Staging.copy(connection, importId, lines, true);
    Set<Long> refused = new HashSet<>();
    insert(connection, lines.getFirst().line(), lines.getLast().line(), refused);
    Map<Long, OnFile> onFile = onFile(connection, kind.onFileSql(), lines);
    ImportTable.clearLines(connection, importId);
    List<LineResult> results = new ArrayList<>(lines.size());
    for (StagedLine line : lines) {
      results.add(result(line, onFile.get(line.line()), refused.contains(line.line())));
    }
    return results;
  }

  private LineResult result(StagedLine line, @Nullable OnFile known, boolean refusedByTable) {
    if (line.isRefused()) {
      return LineResult.refused(line.faults());
    }
    if (refusedByTable) {
      return LineResult.refused(
          kind.keyColumn(), "NOT_ACCEPTED", "数据库不接受此行", "The database does not accept this line");
    }
    if (known == null) {
      // Something that the caller may not see holds the key: he learns no more than that.
      return LineResult.refused(
          kind.keyColumn(),
          "ALREADY_ON_FILE",
          "已有相同记录，请向上级工会查询",
          "Already on file; ask the superior union");
    }
    return known.id().equals(line.recordId()) ? LineResult.CREATED : compared(line, known);
  }

  private LineResult compared(StagedLine line, OnFile known) {
    return Objects.equals(known.hash(), line.contentHash())
        ? LineResult.UNCHANGED
        : LineResult.refused(
            kind.keyColumn(), "DIFFERS", "已有相同编号的记录，内容不同", "On file with other content");
  }

  /**
   * One line that the table refuses must not stop the others: the stretch is halved until it is
   * found, which costs nothing while there is none.
   */
  private void insert(Connection connection, long first, long last, Set<Long> refused)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("savepoint stretch");
      try {
        insertAll(connection, first, last);
        statement.execute("release savepoint stretch");
        return;
      } catch (SQLException e) {
        if (!isOfALine(e)) {
          throw e;
        }
        statement.execute("rollback to savepoint stretch");
        statement.execute("release savepoint stretch");
      }
    }
    if (first == last) {
      refused.add(first);
      return;
    }
    long middle = first + (last - first) / 2;
    insert(connection, first, middle, refused);
    insert(connection, middle + 1, last, refused);
  }

  private void insertAll(Connection connection, long first, long last) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(kind.insertSql())) {
      insert.setObject(1, importId);
      insert.setLong(2, first);
      insert.setLong(3, last);
      insert.executeUpdate();
    }
  }

  /** Bad data, a constraint, or a policy; not a lost connection or a mistake in a statement. */
  private static boolean isOfALine(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    return state.startsWith("22")
        || state.startsWith("23")
        || state.startsWith("44")
        || (state.equals("42501") && String.valueOf(e.getMessage()).contains("row-level security"));
  }

  private Map<Long, OnFile> onFile(Connection connection, String sql, List<StagedLine> lines)
      throws SQLException {
    Map<Long, OnFile> found = new HashMap<>();
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setObject(1, importId);
      select.setLong(2, lines.getFirst().line());
      select.setLong(3, lines.getLast().line());
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.put(row.getLong(1), new OnFile(row.getObject(2, UUID.class), row.getString(3)));
        }
      }
    }
    return found;
  }

  private static void byIndex(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(BY_INDEX);
    }
  }
}
