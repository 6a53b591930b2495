package org.workershome.kit.timer;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.workershome.kit.clock.Span;
import org.workershome.kit.clock.TermUnit;
import org.workershome.kit.ids.Ids;

/** What moved due dates, at rest. Only added to. */
@Singleton
class ChangeTable {
  private static final String CHANGE =
      """
      insert into timer_change (id, timer_id, union_path, person_ref, at, kind, due_before, due_after,
        provisional_before, provisional_after, reason, by_subject)
      values (?, ?, ?::ltree, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

  private final TimerDatabase database;

  ChangeTable(TimerDatabase database) {
    this.database = database;
  }

  /** A due date moved from one row to the other. */
  record Moved(
      ChangeKind kind,
      TimerRow before,
      TimerRow after,
      String reason,
      String by,
      OffsetDateTime at) {}

  void add(List<Moved> moves) {
    database.changeAll(CHANGE, moves, ChangeTable::bind);
  }

  void addExtension(
      TimerRow timer,
      Span by,
      String legalBasis,
      String notice,
      TimerPerson requester,
      TimerPerson approver,
      OffsetDateTime at) {
    database.change(
        """
        insert into timer_extension (timer_id, union_path, person_ref, amount, unit, legal_basis,
          notice_reference, requested_by, requested_ref, approved_by, approved_ref, at)
        values (?, ?::ltree, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        timer.id(),
        timer.of().union().value(),
        timer.of().personRef(),
        by.amount(),
        by.unit().name(),
        legalBasis,
        notice,
        requester.subject(),
        requester.personRef(),
        approver.subject(),
        approver.personRef(),
        at);
  }

  /** Of one timer, the oldest first. */
  List<TimerChangeView> of(UUID timer) {
    return database.list(
        "select at, kind, due_before, due_after, provisional_before, provisional_after, reason"
            + " from timer_change where timer_id = ? order by at, id",
        row ->
            new TimerChangeView(
                row.getObject(1, OffsetDateTime.class),
                ChangeKind.valueOf(row.getString(2)).zh(),
                row.getObject(3, LocalDate.class),
                row.getObject(4, LocalDate.class),
                row.getBoolean(5),
                row.getBoolean(6),
                row.getString(7)),
        timer);
  }

  List<TimerExtensionView> extensionOf(UUID timer) {
    return database.list(
        "select amount, unit, legal_basis, notice_reference, at from timer_extension where timer_id = ?",
        row ->
            new TimerExtensionView(
                new Span(row.getInt(1), TermUnit.valueOf(row.getString(2))).toString(),
                row.getString(3),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class)),
        timer);
  }

  List<TimerEscalationView> escalationsOf(UUID timer) {
    return database.list(
        """
        select e.at, e.cause, e.due_on, e.level, s.at as seen_at,
          case when current_setting('app.kind', true) = 'staff' then e.to_subject end as to_subject
        from timer_escalation e left join timer_escalation_seen s on s.escalation_id = e.id
        where e.timer_id = ? order by e.at, e.id""",
        row ->
            new TimerEscalationView(
                row.getObject(1, OffsetDateTime.class),
                TimerAlarm.valueOf(row.getString(2)),
                row.getObject(3, LocalDate.class),
                row.getObject(4, Integer.class),
                row.getString("to_subject"),
                row.getObject("seen_at", OffsetDateTime.class)),
        timer);
  }

  private static void bind(PreparedStatement insert, Moved moved) throws SQLException {
    int index = 1;
    insert.setObject(index++, Ids.next());
    insert.setObject(index++, moved.before().id());
    insert.setString(index++, moved.before().of().union().value());
    insert.setString(index++, moved.before().of().personRef());
    insert.setObject(index++, moved.at());
    insert.setString(index++, moved.kind().name());
    insert.setObject(index++, moved.before().due().dueOn());
    insert.setObject(index++, moved.after().due().dueOn());
    insert.setBoolean(index++, moved.before().due().provisional());
    insert.setBoolean(index++, moved.after().due().provisional());
    insert.setString(index++, moved.reason());
    insert.setString(index, moved.by());
  }
}
