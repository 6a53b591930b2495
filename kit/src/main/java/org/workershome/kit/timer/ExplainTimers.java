package org.workershome.kit.timer;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.workershome.kit.clock.Due;
import org.workershome.kit.clock.Pause;
import org.workershome.kit.timer.days.CalendarYears;

/**
 * Says why a timer is due when it is due. Counts with the calendar that the stored date was counted
 * with, so that the explanation is that date's and not another's.
 */
@Singleton
class ExplainTimers {
  private final TimerTable table;
  private final ChangeTable changes;
  private final CalendarYears calendar;
  private final KnownTerms rules;

  ExplainTimers(TimerTable table, ChangeTable changes, CalendarYears calendar, KnownTerms rules) {
    this.table = table;
    this.changes = changes;
    this.calendar = calendar;
    this.rules = rules;
  }

  TimersView of(String recordType, UUID recordId, LocalDate today) {
    List<TimerRow> timers = table.of(recordType, recordId);
    Map<UUID, List<Pause>> pauses = table.pauses(timers.stream().map(TimerRow::id).toList());
    return new TimersView(
        timers.stream()
            .map(timer -> view(timer, pauses.getOrDefault(timer.id(), List.of()), today))
            .toList());
  }

  private TimerView view(TimerRow timer, List<Pause> pauses, LocalDate today) {
    Due counted = timer.term().due(timer.course(pauses), calendar.at(timer.due().rev()));
    TimerRow.End end = timer.end();
    LocalDate completedOn = end == null ? null : end.completedOn();
    LocalDate warnOn = timer.due().warnOn();
    boolean running = timer.state() == TimerState.OPEN;
    return new TimerView(
        timer.id(),
        timer.kind(),
        rules.find(timer.kind()).map(TimerRule::zh).orElse(timer.kind()),
        rules.find(timer.kind()).map(TimerRule::en).orElse(timer.kind()),
        timer.term().legalBasis(),
        timer.term().span().toString(),
        timer.startEvent(),
        timer.startedOn(),
        timer.due().dueOn(),
        warnOn,
        timer.due().provisional(),
        timer.state(),
        timer.standsStill(),
        running && warnOn != null && !today.isBefore(warnOn),
        completedOn == null
            ? timer.state() != TimerState.CANCELLED && timer.isLateOn(today)
            : timer.isLateOn(completedOn),
        completedOn,
        end == null ? null : end.reason(),
        counted.steps().stream().map(TimerStepView::of).toList(),
        pauses.stream().map(TimerPauseView::of).toList(),
        changes.extensionOf(timer.id()).stream().findFirst().orElse(null),
        changes.of(timer.id()),
        changes.escalationsOf(timer.id()),
        timer.moves(today).stream().sorted().toList(),
        timer.version());
  }
}
