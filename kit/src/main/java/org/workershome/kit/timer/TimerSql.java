package org.workershome.kit.timer;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.workershome.kit.clock.Span;
import org.workershome.kit.clock.Term;

/** The insert, for hot paths that put it into their own single statement. */
public final class TimerSql {
  /** Column list of the insert, in the order of {@link #bind}. */
  public static final String COLUMNS =
      "timer (id, record_type, record_id, union_path, person_ref, kind, legal_basis, amount, unit,"
          + " roll_forward, warn_before, start_event, started_on, due_on, warn_on, provisional,"
          + " calendar_rev, state, responsible_subject, responsible_ref, version, created_at)";

  /**
   * As many parameters as {@link #bind} binds: {@code insert into COLUMNS select VALUES from …}.
   */
  public static final String VALUES =
      "?, ?, ?, ?::ltree, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::date, ?::date, ?, ?, ?, ?, ?, ?, ?";

  static final String INSERT = "insert into " + COLUMNS + " values (" + VALUES + ")";

  private TimerSql() {}

  /**
   * Binds the parameters of {@link #VALUES}.
   *
   * @return the index after the last
   */
  public static int bind(PreparedStatement insert, int from, NewTimer timer) throws SQLException {
    TimerRow row = timer.row();
    int index = from;
    insert.setObject(index++, row.id());
    insert.setString(index++, row.of().recordType());
    insert.setObject(index++, row.of().recordId());
    insert.setString(index++, row.of().union().value());
    insert.setString(index++, row.of().personRef());
    insert.setString(index++, row.kind());
    index = bindTerm(insert, index, row.term());
    insert.setString(index++, row.startEvent());
    insert.setObject(index++, row.startedOn());
    insert.setObject(index++, row.due().dueOn());
    insert.setObject(index++, row.due().warnOn());
    insert.setBoolean(index++, row.due().provisional());
    insert.setLong(index++, row.due().rev());
    insert.setString(index++, row.state().name());
    TimerPerson person = row.responsible();
    insert.setString(index++, person == null ? null : person.subject());
    insert.setString(index++, person == null ? null : person.personRef());
    insert.setLong(index++, row.version());
    insert.setObject(index++, timer.createdAt());
    return index;
  }

  static int bindTerm(PreparedStatement statement, int from, Term term) throws SQLException {
    int index = from;
    Span span = term.span();
    statement.setString(index++, term.legalBasis());
    statement.setInt(index++, span.amount());
    statement.setString(index++, span.unit().name());
    statement.setBoolean(index++, term.rollForward());
    statement.setInt(index++, term.warnBefore());
    return index;
  }
}
