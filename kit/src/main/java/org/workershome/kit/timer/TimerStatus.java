package org.workershome.kit.timer;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A timer after a move.
 *
 * @param dueOn null while it stands still
 * @param provisional it reaches into a year that is not published
 * @param moves what may be done to it now
 */
public record TimerStatus(
    UUID id,
    String kind,
    TimerState state,
    @Nullable LocalDate dueOn,
    boolean provisional,
    Set<TimerMove> moves,
    long version) {
  public TimerStatus {
    moves = Set.copyOf(moves);
  }
}
