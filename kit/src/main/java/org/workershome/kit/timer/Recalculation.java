package org.workershome.kit.timer;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.workershome.kit.clock.Pause;
import org.workershome.kit.timer.days.KnownCalendar;

/**
 * Counts again the running timers that a calendar's change may concern: those that are provisional,
 * and those whose course touches a day that changed. What stands still has no date and is counted
 * when it goes on; what is breached stays breached, for the calendar of that day was what it was.
 */
@Singleton
class Recalculation {
  static final UUID FROM_THE_START = new UUID(0, 0);

  /** Together with the primary key's order this reads each timer once, however long it takes. */
  private static final String CONCERNED =
      """
      from timer t where t.id > ? and t.state = 'OPEN' and t.due_on is not null
        and (t.provisional or (t.started_on <= ? and t.due_on >= ?))""";

  private static final String MOVE =
      """
      update timer set due_on = ?, warn_on = ?, provisional = ?, calendar_rev = ?, warned_at = ?,
        version = version + 1
      where id = ? and version = ?""";

  private final TimerDatabase database;
  private final TimerTable table;
  private final ChangeTable changes;

  Recalculation(TimerDatabase database, TimerTable table, ChangeTable changes) {
    this.database = database;
    this.table = table;
    this.changes = changes;
  }

  /** Days that changed, first and last. */
  record Range(LocalDate first, LocalDate last) {}

  /** A timer before and after. */
  record Move(TimerRow before, TimerRow after) {
    boolean otherDay() {
      return !java.util.Objects.equals(before.due().dueOn(), after.due().dueOn());
    }

    boolean settled() {
      return before.due().provisional() && !after.due().provisional();
    }
  }

  /**
   * A batch of timers that were counted again.
   *
   * @param last the id to go on after
   * @param examined how many; fewer than asked for when there are no more
   */
  record Batch(List<Move> moves, UUID last, int examined) {}

  long concerned(UUID after, Range range) {
    return database
        .list(
            "select count(*) " + CONCERNED,
            row -> row.getLong(1),
            after,
            range.last(),
            range.first())
        .getFirst();
  }

  /** In the transaction at hand; a locked batch can be written. */
  Batch count(
      UUID after, Range range, KnownCalendar calendar, LocalDate today, int limit, boolean lock) {
    List<TimerRow> rows =
        database.list(
            "select "
                + TimerTable.COLUMNS
                + " "
                + CONCERNED
                + " order by t.id limit ?"
                + (lock ? " for update of t" : ""),
            TimerTable::row,
            after,
            range.last(),
            range.first(),
            limit);
    Map<UUID, List<Pause>> pauses = table.pauses(rows.stream().map(TimerRow::id).toList());
    List<Move> moves = new ArrayList<>();
    for (TimerRow row : rows) {
      DueDates counted =
          DueDates.count(
              row.term(), row.course(pauses.getOrDefault(row.id(), List.of())), calendar);
      if (counted.differsFrom(row.due())) {
        moves.add(new Move(row, row.with(counted, today)));
      }
    }
    return new Batch(moves, rows.isEmpty() ? after : rows.getLast().id(), rows.size());
  }

  void write(Batch batch, String reason, String by, OffsetDateTime at) {
    database.changeAll(
        MOVE,
        batch.moves(),
        (update, move) -> {
          DueDates due = move.after().due();
          int index = 1;
          update.setObject(index++, due.dueOn());
          update.setObject(index++, due.warnOn());
          update.setBoolean(index++, due.provisional());
          update.setLong(index++, due.rev());
          update.setObject(index++, move.after().warnedAt());
          update.setObject(index++, move.before().id());
          update.setLong(index, move.before().version());
        });
    changes.add(
        batch.moves().stream()
            .map(
                move ->
                    new ChangeTable.Moved(
                        ChangeKind.RECALCULATED, move.before(), move.after(), reason, by, at))
            .toList());
  }
}
