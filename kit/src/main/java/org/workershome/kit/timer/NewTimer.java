package org.workershome.kit.timer;

import static java.util.Objects.requireNonNull;

import java.time.OffsetDateTime;
import org.workershome.kit.clock.Term;
import org.workershome.kit.ids.Ids;

/** A timer that is counted but not written yet; see {@link TimerSql} and {@link Timers#planned}. */
public final class NewTimer {
  private final TimerRow row;
  private final OffsetDateTime createdAt;

  NewTimer(TimerRow row, OffsetDateTime createdAt) {
    this.row = requireNonNull(row, "row");
    this.createdAt = requireNonNull(createdAt, "createdAt");
  }

  static NewTimer open(TimerStart start, Term term, DueDates due, OffsetDateTime now) {
    return new NewTimer(
        new TimerRow(
            Ids.next(),
            start.of(),
            start.kind(),
            term,
            start.event(),
            start.startedOn(),
            null,
            due,
            TimerState.OPEN,
            start.responsible(),
            null,
            null,
            null,
            1),
        now);
  }

  TimerRow row() {
    return row;
  }

  OffsetDateTime createdAt() {
    return createdAt;
  }

  @Override
  public String toString() {
    return "NewTimer[" + row + "]";
  }
}
