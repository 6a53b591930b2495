package org.workershome.kit.bulk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.SystemScope;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/**
 * Sends a list as a file while it is read: from a cursor, in a read-only transaction under the
 * caller's row scope, with a few hundred rows in memory. The audit has it before the first byte
 * leaves, and at its end how many lines left.
 */
@Singleton
public final class ListExport {
  private static final int ROWS_AT_ONCE = 500;

  /** A reader that takes longer than that, in seconds, has gone away. */
  private static final int LONGEST = 900;

  private final DataSource database;
  private final CurrentCaller callers;
  private final AuditTrail audit;
  private final Semaphore atOnce;

  ListExport(
      DataSource database,
      CurrentCaller callers,
      AuditTrail audit,
      @ConfigProperty(name = "workershome.bulk.exports-at-once", defaultValue = "4") int atOnce) {
    this.database = database;
    this.callers = callers;
    this.audit = audit;
    this.atOnce = new Semaphore(atOnce);
  }

  /**
   * @throws ProblemException 503 while as many exports run as may: each holds a connection
   */
  public Response send(ExportedList list, FileFormat format) {
    Caller caller = callers.get();
    StreamingOutput body = out -> onBehalf(caller, () -> write(list, format, caller, out));
    return Answers.file(body, format, list.name());
  }

  private void write(ExportedList list, FileFormat format, Caller caller, OutputStream out)
      throws IOException {
    if (!atOnce.tryAcquire()) {
      throw new ProblemException(TechnicalProblem.UNAVAILABLE)
          .detail("导出任务过多，请稍候再试", "Too many exports at once; try again soon")
          .retryAfter(10);
    }
    UUID id = Ids.next();
    long[] lines = {0};
    boolean complete = false;
    try {
      audit.recordApart(entry("export", id, list, format, caller));
      QuarkusTransaction.requiringNew()
          .timeout(LONGEST)
          .call(
              () -> {
                read(list, format, out, lines);
                return null;
              });
      complete = true;
    } finally {
      atOnce.release();
      audit.recordApart(
          entry("export-ended", id, list, format, caller)
              .changed("lines", null, lines[0])
              .changed("complete", null, complete));
    }
  }

  private void read(ExportedList list, FileFormat format, OutputStream out, long[] lines)
      throws IOException, SQLException {
    try (Connection connection = database.getConnection()) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("set transaction read only");
      }
      try (PreparedStatement select = connection.prepareStatement(list.sql())) {
        select.setFetchSize(ROWS_AT_ONCE);
        for (int i = 0; i < list.parameters().size(); i++) {
          select.setObject(i + 1, list.parameters().get(i));
        }
        try (ResultSet rows = select.executeQuery()) {
          // Not before the database has answered: until then a refusal can still be told.
          TableWriter table =
              format == FileFormat.CSV ? new CsvTable(out) : new XlsxTable(out, list.title());
          table.header(list.columns().stream().map(ExportColumn::title).toList());
          while (rows.next()) {
            table.row(cells(list, rows));
            lines[0]++;
          }
          table.finish();
        }
      }
    }
  }

  private static List<@Nullable Object> cells(ExportedList list, ResultSet row)
      throws SQLException {
    List<@Nullable Object> cells = new ArrayList<>(list.columns().size());
    for (ExportColumn column : list.columns()) {
      cells.add(column.value().of(row));
    }
    return cells;
  }

  private static AuditEntry entry(
      String action, UUID id, ExportedList list, FileFormat format, Caller caller) {
    AuditEntry entry =
        AuditEntry.of(action, "export", id)
            .in(caller.union())
            .changed("list", null, list.name())
            .changed("format", null, format.name());
    for (var asked : list.filter().entrySet()) {
      entry = entry.changed("filter." + asked.getKey(), null, asked.getValue());
    }
    return entry;
  }

  /** Writes to a caller. */
  interface Writing {
    void run() throws IOException;
  }

  /** The answer is written when the request's own context may be gone. */
  static void onBehalf(Caller caller, Writing writing) throws IOException {
    try {
      SystemScope.callOnBehalf(
          caller,
          () -> {
            writing.run();
            return caller;
          });
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("the export failed", e);
    }
  }
}
