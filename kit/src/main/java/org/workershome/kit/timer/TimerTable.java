package org.workershome.kit.timer;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.clock.Pause;
import org.workershome.kit.clock.Span;
import org.workershome.kit.clock.Term;
import org.workershome.kit.clock.TermUnit;
import org.workershome.kit.identity.UnionPath;

/** Timers and their pauses at rest. */
@Singleton
class TimerTable {
  static final String COLUMNS =
      """
      t.id, t.record_type, t.record_id, t.union_path::text as union_path, t.person_ref, t.kind, t.legal_basis,
      t.amount, t.unit, t.roll_forward, t.warn_before, t.start_event, t.started_on, t.extension_amount,
      t.extension_unit, t.due_on, t.warn_on, t.provisional, t.calendar_rev, t.state, t.responsible_subject,
      t.responsible_ref, t.warned_at, t.breached_at, t.completed_on, t.ended_at, t.end_reason, t.version""";

  private static final String SAVE =
      """
      update timer set kind = ?, legal_basis = ?, amount = ?, unit = ?, roll_forward = ?, warn_before = ?,
        extension_amount = ?, extension_unit = ?, due_on = ?, warn_on = ?, provisional = ?, calendar_rev = ?,
        state = ?, responsible_subject = ?, responsible_ref = ?, warned_at = ?, breached_at = ?,
        completed_on = ?, ended_at = ?, end_reason = ?, version = version + 1
      where id = ? and version = ?""";

  private final TimerDatabase database;

  TimerTable(TimerDatabase database) {
    this.database = database;
  }

  /** False when one of the kind runs on the record already. */
  boolean insert(NewTimer timer) {
    return database.changeOne(
            TimerSql.INSERT + " on conflict do nothing",
            timer,
            (statement, value) -> TimerSql.bind(statement, 1, value))
        == 1;
  }

  /** Locked until the transaction ends; empty when it is not there or not for the caller's eyes. */
  Optional<TimerRow> locked(UUID id) {
    return database
        .list(
            "select " + COLUMNS + " from timer t where t.id = ? for update of t",
            TimerTable::row,
            id)
        .stream()
        .findFirst();
  }

  /** A record's timers, the oldest first. */
  List<TimerRow> of(String recordType, UUID recordId) {
    return database.list(
        "select "
            + COLUMNS
            + " from timer t where t.record_id = ? and t.record_type = ? order by t.started_on, t.id",
        TimerTable::row,
        recordId,
        recordType);
  }

  /**
   * Writes what a move may change.
   *
   * @throws IllegalStateException when the row is not the one that was read: it was not locked
   */
  TimerRow save(TimerRow row) {
    Span extension = row.extension();
    TimerPerson person = row.responsible();
    TimerRow.End end = row.end();
    int changed =
        database.change(
            SAVE,
            row.kind(),
            row.term().legalBasis(),
            row.term().span().amount(),
            row.term().span().unit().name(),
            row.term().rollForward(),
            row.term().warnBefore(),
            extension == null ? null : extension.amount(),
            extension == null ? null : extension.unit().name(),
            row.due().dueOn(),
            row.due().warnOn(),
            row.due().provisional(),
            row.due().rev(),
            row.state().name(),
            person == null ? null : person.subject(),
            person == null ? null : person.personRef(),
            row.warnedAt(),
            row.breachedAt(),
            end == null ? null : end.completedOn(),
            end == null ? null : end.at(),
            end == null ? null : end.reason(),
            row.id(),
            row.version());
    if (changed != 1) {
      throw new IllegalStateException("the timer was not changed: " + row);
    }
    return row.next();
  }

  /** It was done late, and the sweep has not told anybody: it will. */
  void leaveToBeTold(UUID id) {
    database.change("update timer set breach_untold = true where id = ?", id);
  }

  /** By timer, in their order; a pause of no length is kept and does not count. */
  Map<UUID, List<Pause>> pauses(Collection<UUID> timers) {
    if (timers.isEmpty()) {
      return Map.of();
    }
    return database
        .list(
            "select timer_id, from_on, until_on, reason from timer_pause"
                + " where timer_id = any (?) and until_on is distinct from from_on"
                + " order by timer_id, from_on",
            row ->
                Map.entry(
                    row.getObject(1, UUID.class),
                    new Pause(
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class),
                        row.getString(4))),
            (Object) timers.toArray(UUID[]::new))
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  void addPause(UUID id, TimerRow timer, LocalDate from, String reason, String by) {
    database.change(
        "insert into timer_pause (id, timer_id, union_path, person_ref, from_on, reason, paused_by)"
            + " values (?, ?, ?::ltree, ?, ?, ?, ?)",
        id,
        timer.id(),
        timer.of().union().value(),
        timer.of().personRef(),
        from,
        reason,
        by);
  }

  void endPause(TimerRow timer, LocalDate until, String by) {
    database.change(
        "update timer_pause set until_on = ?, resumed_by = ? where timer_id = ? and until_on is null",
        until,
        by,
        timer.id());
  }

  static TimerRow row(ResultSet row) throws SQLException {
    OffsetDateTime ended = time(row, "ended_at");
    return new TimerRow(
        row.getObject("id", UUID.class),
        new TimerSubject(
            row.getString("record_type"),
            row.getObject("record_id", UUID.class),
            new UnionPath(row.getString("union_path")),
            row.getString("person_ref")),
        row.getString("kind"),
        new Term(
            new Span(row.getInt("amount"), TermUnit.valueOf(row.getString("unit"))),
            row.getBoolean("roll_forward"),
            row.getInt("warn_before"),
            row.getString("legal_basis")),
        row.getString("start_event"),
        row.getObject("started_on", LocalDate.class),
        extension(row),
        new DueDates(
            row.getObject("due_on", LocalDate.class),
            row.getObject("warn_on", LocalDate.class),
            row.getBoolean("provisional"),
            row.getLong("calendar_rev")),
        TimerState.valueOf(row.getString("state")),
        person(row),
        time(row, "warned_at"),
        time(row, "breached_at"),
        ended == null
            ? null
            : new TimerRow.End(
                row.getObject("completed_on", LocalDate.class), ended, row.getString("end_reason")),
        row.getLong("version"));
  }

  private static @Nullable OffsetDateTime time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class);
  }

  private static @Nullable Span extension(ResultSet row) throws SQLException {
    String unit = row.getString("extension_unit");
    return unit == null ? null : new Span(row.getInt("extension_amount"), TermUnit.valueOf(unit));
  }

  private static @Nullable TimerPerson person(ResultSet row) throws SQLException {
    String ref = row.getString("responsible_ref");
    return ref == null ? null : new TimerPerson(row.getString("responsible_subject"), ref);
  }
}
