package org.workershome.kit.notify;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.identifier.IdentifyingNumbers;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.paging.Page;
import org.workershome.kit.paging.PageCursor;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/** The tasks of the caller's union and those below it. */
@Singleton
public class NotifyTasks {
  private static final int DEEPEST_INDEXED = 5;
  private static final String VIEW =
      """
      select t.id, t.union_path::text, t.reason, m.record_type, m.record_id, m.text_zh, t.created_at, t.version
      from notify_task t join notify_message m on m.id = t.message_id where t.done_at is null""";

  private final DataSource database;
  private final CurrentCaller callers;
  private final AuditTrail audit;
  private final Clock clock;

  NotifyTasks(DataSource database, CurrentCaller callers, AuditTrail audit, Clock clock) {
    this.database = database;
    this.callers = callers;
    this.audit = audit;
    this.clock = clock;
  }

  /** Those that are open, newest first. */
  @Transactional
  Page<NotifyTaskView> open(@Nullable Integer limit, @Nullable String cursor) {
    UnionPath union = callers.get().requireUnion();
    List<UnionPath> levels = union.levels();
    int level = Math.min(levels.size(), DEEPEST_INDEXED);
    PageRequest page = PageRequest.of(limit, cursor, union);
    String sql =
        VIEW
            + " and t.l"
            + level
            + " = ?"
            + (page.after().isPresent() ? " and (t.created_at, t.id) < (?, ?)" : "")
            + " order by t.created_at desc, t.id desc limit ?";
    try (Connection connection = database.getConnection();
        PreparedStatement read = connection.prepareStatement(sql)) {
      int i = 1;
      read.setString(i++, levels.get(level - 1).value());
      if (page.after().isPresent()) {
        read.setObject(i++, page.after().get().createdAt().atOffset(ZoneOffset.UTC));
        read.setObject(i++, page.after().get().id());
      }
      read.setInt(i, page.fetch());
      List<NotifyTaskView> rows = new ArrayList<>();
      try (ResultSet row = read.executeQuery()) {
        while (row.next()) {
          rows.add(view(row));
        }
      }
      return Page.of(rows, page, last -> new PageCursor(last.createdAt().toInstant(), last.id()));
    } catch (SQLException e) {
      throw new IllegalStateException("tasks cannot be read", e);
    }
  }

  /**
   * @throws ProblemException 404 when there is none for the caller, 409 when it is done, 412 and
   *     428 as {@link ETags} says
   */
  @Transactional
  void done(UUID id, @Nullable String ifMatch, TaskDoneRequest request) {
    try (Connection connection = database.getConnection();
        PreparedStatement lock =
            connection.prepareStatement(
                "select union_path::text, done_at, version from notify_task where id = ? for update")) {
      lock.setObject(1, id);
      try (ResultSet row = lock.executeQuery()) {
        if (!row.next()) {
          throw new ProblemException(TechnicalProblem.NOT_FOUND);
        }
        ETags.require(ifMatch, row.getLong(3));
        if (row.getObject(2, OffsetDateTime.class) != null) {
          throw new ProblemException(TechnicalProblem.CONFLICT).detail("任务已办结", "The task is done");
        }
        close(connection, id, request);
        audit.record(
            AuditEntry.of("notify-task-done", "notify-task", id)
                .in(new UnionPath(row.getString(1)))
                .changed("outcome", null, request.outcome()));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the task cannot be closed", e);
    }
  }

  private void close(Connection connection, UUID id, TaskDoneRequest request) throws SQLException {
    try (PreparedStatement close =
        connection.prepareStatement(
            "update notify_task set done_at = ?, done_by = ?, outcome = ?, note = ?, version = version + 1"
                + " where id = ?")) {
      int i = 1;
      close.setObject(i++, clock.instant().atOffset(ZoneOffset.UTC));
      close.setString(i++, callers.get().subject());
      close.setString(i++, request.outcome().name());
      // What somebody typed may name a number of whom he called.
      String note = request.note();
      close.setString(i++, note == null ? null : IdentifyingNumbers.covered(note));
      close.setObject(i, id);
      close.executeUpdate();
    }
  }

  private static NotifyTaskView view(ResultSet row) throws SQLException {
    return new NotifyTaskView(
        row.getObject(1, UUID.class),
        row.getString(2),
        TaskReason.valueOf(row.getString(3)),
        row.getString(4),
        row.getObject(5, UUID.class),
        row.getString(6),
        row.getObject(7, OffsetDateTime.class),
        row.getLong(8));
  }
}
