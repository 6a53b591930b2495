package org.workershome.kit.timer;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.workershome.kit.clock.Pause;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.problem.ProblemException;

/** Stops a timer and lets it go on. */
@Singleton
class PauseTimer {
  private final TimerTable table;
  private final MoveDue move;
  private final CurrentCaller callers;

  PauseTimer(TimerTable table, MoveDue move, CurrentCaller callers) {
    this.table = table;
    this.move = move;
    this.callers = callers;
  }

  TimerStatus pause(TimerRow timer, LocalDate from, String reason, OffsetDateTime at) {
    LocalDate today = at.toLocalDate();
    timer.require(TimerMove.PAUSE, today);
    List<Pause> pauses = new ArrayList<>(pausesOf(timer));
    LocalDate earliest = timer.startedOn();
    for (Pause pause : pauses) {
      LocalDate until = requireNonNull(pause.until(), "only one pause is open");
      earliest = until.isAfter(earliest) ? until : earliest;
    }
    if (from.isBefore(earliest) || from.isAfter(today)) {
      throw misfit(earliest, today);
    }
    pauses.add(new Pause(from, null, reason));
    table.addPause(Ids.next(), timer, from, reason, callers.get().subject());
    return move.write(ChangeKind.PAUSED, timer, timer, pauses, reason, at);
  }

  TimerStatus resume(TimerRow timer, LocalDate on, OffsetDateTime at) {
    LocalDate today = at.toLocalDate();
    timer.require(TimerMove.RESUMPTION, today);
    List<Pause> pauses = new ArrayList<>(pausesOf(timer));
    Pause open = pauses.removeLast();
    if (on.isBefore(open.from()) || on.isAfter(today)) {
      throw misfit(open.from(), today);
    }
    if (on.isAfter(open.from())) {
      pauses.add(new Pause(open.from(), on, open.reason()));
    }
    table.endPause(timer, on, callers.get().subject());
    return move.write(ChangeKind.RESUMED, timer, timer, pauses, open.reason(), at);
  }

  private List<Pause> pausesOf(TimerRow timer) {
    return table.pauses(List.of(timer.id())).getOrDefault(timer.id(), List.of());
  }

  private static ProblemException misfit(LocalDate earliest, LocalDate latest) {
    return new ProblemException(TimerProblem.DATE_OUT_OF_COURSE)
        .detail(
            "日期须在 " + earliest + " 至 " + latest + " 之间",
            "The date must lie between " + earliest + " and " + latest)
        .with("between", Map.of("earliest", earliest, "latest", latest));
  }
}
