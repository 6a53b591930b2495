package org.workershome.kit.timer;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.clock.Course;
import org.workershome.kit.clock.Term;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.kit.timer.days.CalendarYears;

/**
 * Starts, moves and ends timers, each in the transaction at hand and under the caller's row scope:
 * a timer that he may not see is not there. Days are days in Asia/Shanghai.
 */
@Singleton
public final class Timers {
  private final TimerTable table;
  private final TimerDatabase database;
  private final PauseTimer pauses;
  private final ExtendTimer extensions;
  private final CalendarYears calendar;
  private final KnownTerms rules;
  private final TimerEvents events;
  private final ExplainTimers explanations;
  private final AuditTrail audit;
  private final Clock clock;

  Timers(
      TimerTable table,
      TimerDatabase database,
      PauseTimer pauses,
      ExtendTimer extensions,
      CalendarYears calendar,
      KnownTerms rules,
      TimerEvents events,
      ExplainTimers explanations,
      AuditTrail audit,
      Clock clock) {
    this.table = table;
    this.database = database;
    this.pauses = pauses;
    this.extensions = extensions;
    this.calendar = calendar;
    this.rules = rules;
    this.events = events;
    this.explanations = explanations;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A timer that is counted but not written: hot paths put it into their own statement with {@link
   * TimerSql}. Touches no database.
   *
   * @throws ProblemException 422 when the days of its year are not on file
   */
  public NewTimer planned(TimerStart start) {
    return planned(start, rules.get(start.kind()).term());
  }

  private NewTimer planned(TimerStart start, Term term) {
    DueDates due = DueDates.count(term, Course.since(start.startedOn()), calendar.current());
    return NewTimer.open(start, term, due, now());
  }

  /**
   * @throws ProblemException 409 when one of the kind runs on the record already, 422 as {@link
   *     #planned}
   */
  public TimerStatus start(TimerStart start) {
    return start(planned(start));
  }

  /**
   * As {@link #start(TimerStart)}, for a term that was agreed or configured, not given by law: the
   * rule of the kind says what is due, {@code agreed} how long there is for it.
   */
  public TimerStatus start(TimerStart start, Term agreed) {
    rules.get(start.kind()); // of a kind that is known
    return start(planned(start, requireNonNull(agreed, "agreed")));
  }

  private TimerStatus start(NewTimer timer) {
    database.requireTransaction();
    if (!table.insert(timer)) {
      throw new ProblemException(TimerProblem.TIMER_RUNS_ALREADY).with("kind", timer.row().kind());
    }
    return timer.row().status(today());
  }

  /** What has not ended on a record, the oldest first: open, or breached and not done yet. */
  public List<TimerStatus> running(String recordType, UUID recordId) {
    return table.of(recordType, recordId).stream()
        .filter(timer -> timer.end() == null)
        .map(timer -> timer.status(today()))
        .toList();
  }

  /** Who answers for the timer from now on; escalations start above him. */
  public TimerStatus assign(UUID id, TimerPerson responsible) {
    TimerRow timer = locked(id);
    if (timer.end() != null) {
      throw timer.illegal(TimerProblem.ILLEGAL_TIMER_MOVE, today());
    }
    return table.save(timer.with(requireNonNull(responsible, "responsible"))).status(today());
  }

  /**
   * The timer stands still.
   *
   * @param from the first day that does not count; not before the start, not in the future
   * @throws ProblemException 404, 409 with the legal moves, 422 for a day that does not fit
   */
  public TimerStatus pause(UUID id, LocalDate from, String reason) {
    return pauses.pause(locked(id), from, reason, now());
  }

  /**
   * The timer goes on.
   *
   * @param on the first day that counts again; not in the future
   * @throws ProblemException as {@link #pause}
   */
  public TimerStatus resume(UUID id, LocalDate on) {
    return pauses.resume(locked(id), on, now());
  }

  /**
   * Extends the timer, once, where the law allows it.
   *
   * @throws ProblemException 404; 409 with the legal moves, also for a second extension; 422 with
   *     the article where the law gives none or not so much, without approver or notice, and when
   *     the approver is the caller himself, from whichever account
   */
  public TimerStatus extend(UUID id, TimerExtension extension) {
    return extensions.extend(locked(id), extension, now());
  }

  /**
   * Another term applies than was thought, from the same start; pauses stay, and so does an
   * extension that the new term would have had as well.
   *
   * @param kind of a {@link TimerRule}
   * @throws ProblemException 404, 409 with the legal moves, 422 with the article when the extension
   *     is one that the new term does not have
   */
  public TimerStatus reclassify(UUID id, String kind, String reason) {
    TimerRow timer = locked(id);
    if (!timer.kind().equals(kind)
        && running(timer.of().recordType(), timer.of().recordId()).stream()
            .anyMatch(other -> other.kind().equals(kind))) {
      throw new ProblemException(TimerProblem.TIMER_RUNS_ALREADY).with("kind", kind);
    }
    return extensions.reclassify(timer, rules.get(kind), reason, now());
  }

  /**
   * What was due is done: in time, or late. A late one is breached, and an event says so if the
   * sweep has not; whoever stands above is told of it by the next sweep, as of any other.
   *
   * @param on the legal day on which it was done; not before the start, not in the future
   * @return {@code MET} or {@code BREACHED}
   * @throws ProblemException 404, 409 when it has ended, 422 for a day that does not fit
   */
  public TimerStatus complete(UUID id, LocalDate on) {
    TimerRow timer = locked(id);
    LocalDate today = today();
    timer.require(TimerMove.COMPLETION, today);
    if (on.isBefore(timer.startedOn()) || on.isAfter(today)) {
      throw new ProblemException(TimerProblem.DATE_OUT_OF_COURSE)
          .with("startedOn", timer.startedOn());
    }
    OffsetDateTime now = now();
    boolean late = timer.isLateOn(on) && !rules.lapses(timer.kind());
    boolean untold = late && timer.breachedAt() == null;
    TimerRow ended =
        table.save(
            timer.ended(
                late ? TimerState.BREACHED : TimerState.MET,
                untold ? now : timer.breachedAt(),
                new TimerRow.End(on, now, null)));
    if (untold) {
      table.leaveToBeTold(id);
      events.raise(TimerAlarm.BREACHED, List.of(ended), Map.of(), now.toInstant());
    }
    return ended.status(today);
  }

  /**
   * What was due is not owed any more.
   *
   * @throws ProblemException 404, 409 when it has ended
   */
  public TimerStatus cancel(UUID id, String reason) {
    TimerRow timer = locked(id);
    timer.require(TimerMove.CANCELLATION, today());
    audit.record(
        AuditEntry.of("timer-cancelled", timer.of().recordType(), timer.of().recordId())
            .in(timer.of().union())
            .about(timer.of().personRef())
            .why(reason)
            .changed("timer." + timer.kind(), timer.state(), TimerState.CANCELLED));
    return table
        .save(
            timer.ended(
                TimerState.CANCELLED,
                timer.breachedAt(),
                new TimerRow.End(null, now(), requireNonNull(reason, "reason"))))
        .status(today());
  }

  /** Every timer of a record that the caller may see, with every step to its due date. */
  public TimersView explain(String recordType, UUID recordId) {
    return explanations.of(recordType, recordId, today());
  }

  private TimerRow locked(UUID id) {
    database.requireTransaction();
    return table.locked(id).orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  private OffsetDateTime now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS).atZone(Clocks.ZONE).toOffsetDateTime();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Clocks.ZONE);
  }
}
