package org.workershome.kit.timer;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.clock.Pause;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.timer.days.CalendarYears;

/** Counts a timer again after a person's move, writes it down, and tells the audit. */
@Singleton
class MoveDue {
  private final TimerTable table;
  private final ChangeTable changes;
  private final CalendarYears calendar;
  private final AuditTrail audit;
  private final CurrentCaller callers;

  MoveDue(
      TimerTable table,
      ChangeTable changes,
      CalendarYears calendar,
      AuditTrail audit,
      CurrentCaller callers) {
    this.table = table;
    this.changes = changes;
    this.calendar = calendar;
    this.audit = audit;
    this.callers = callers;
  }

  /**
   * @param before as it was read, locked
   * @param moved with what the move changes, but the due date of before
   * @param pauses all of them, with what the move did
   */
  TimerStatus write(
      ChangeKind kind,
      TimerRow before,
      TimerRow moved,
      List<Pause> pauses,
      String reason,
      OffsetDateTime at) {
    LocalDate today = at.toLocalDate();
    DueDates due = DueDates.count(moved.term(), moved.course(pauses), calendar.current());
    TimerRow after = table.save(moved.with(due, today));
    changes.add(
        List.of(new ChangeTable.Moved(kind, before, after, reason, callers.get().subject(), at)));
    audit.record(
        AuditEntry.of(
                "timer-" + kind.name().toLowerCase(java.util.Locale.ROOT),
                before.of().recordType(),
                before.of().recordId())
            .in(before.of().union())
            .about(before.of().personRef())
            .why(reason)
            .changed("timer." + before.kind() + ".dueOn", before.due().dueOn(), due.dueOn()));
    return after.status(today);
  }
}
