package org.workershome.kit.timer;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.clock.Course;
import org.workershome.kit.clock.Pause;
import org.workershome.kit.clock.Span;
import org.workershome.kit.clock.Term;
import org.workershome.kit.problem.ProblemException;

/**
 * A timer as it is stored; immutable, each move makes another.
 *
 * @param term as the rule gave it when the timer began, or was re-classified
 * @param warnedAt when the warning for this due date was raised
 * @param end null while it runs
 */
record TimerRow(
    UUID id,
    TimerSubject of,
    String kind,
    Term term,
    String startEvent,
    LocalDate startedOn,
    @Nullable Span extension,
    DueDates due,
    TimerState state,
    @Nullable TimerPerson responsible,
    @Nullable OffsetDateTime warnedAt,
    @Nullable OffsetDateTime breachedAt,
    @Nullable End end,
    long version) {

  /**
   * @param completedOn the legal day; null when cancelled
   * @param reason null when completed
   */
  record End(@Nullable LocalDate completedOn, OffsetDateTime at, @Nullable String reason) {}

  boolean standsStill() {
    return state == TimerState.OPEN && due.dueOn() == null;
  }

  /**
   * Due at the end of a day: from the next day on it is late, whether the sweep was here or not.
   */
  boolean isLateOn(LocalDate day) {
    LocalDate dueOn = due.dueOn();
    return dueOn != null && day.isAfter(dueOn);
  }

  /** What may be done to it on a day. Whether an extension is provided, the rule says. */
  Set<TimerMove> moves(LocalDate today) {
    if (end != null) {
      return Set.of();
    }
    if (state == TimerState.BREACHED || isLateOn(today)) {
      return EnumSet.of(TimerMove.COMPLETION, TimerMove.CANCELLATION);
    }
    Set<TimerMove> moves =
        EnumSet.of(TimerMove.RECLASSIFICATION, TimerMove.COMPLETION, TimerMove.CANCELLATION);
    moves.add(standsStill() ? TimerMove.RESUMPTION : TimerMove.PAUSE);
    if (extension == null) {
      moves.add(TimerMove.EXTENSION);
    }
    return moves;
  }

  /**
   * @throws ProblemException 409 with the legal moves
   */
  void require(TimerMove move, LocalDate today) {
    if (!moves(today).contains(move)) {
      throw illegal(
          move == TimerMove.EXTENSION && extension != null && end == null
              ? TimerProblem.ALREADY_EXTENDED
              : TimerProblem.ILLEGAL_TIMER_MOVE,
          today);
    }
  }

  ProblemException illegal(TimerProblem problem, LocalDate today) {
    return new ProblemException(problem)
        .with("state", state.name())
        .with("legalMoves", moves(today));
  }

  Course course(List<Pause> pauses) {
    return new Course(startedOn, pauses, extension);
  }

  /**
   * A due date that moved ahead is warned of anew; what was said about today's is not repeated, nor
   * what was said about a day that stays, when only its warning moved.
   */
  TimerRow with(DueDates counted, LocalDate today) {
    LocalDate warnOn = counted.warnOn();
    boolean anew =
        warnOn != null && warnOn.isAfter(today) && !Objects.equals(counted.dueOn(), due.dueOn());
    return new TimerRow(
        id,
        of,
        kind,
        term,
        startEvent,
        startedOn,
        extension,
        counted,
        state,
        responsible,
        anew ? null : warnedAt,
        breachedAt,
        end,
        version);
  }

  TimerRow with(String newKind, Term newTerm) {
    return new TimerRow(
        id,
        of,
        newKind,
        newTerm,
        startEvent,
        startedOn,
        extension,
        due,
        state,
        responsible,
        warnedAt,
        breachedAt,
        end,
        version);
  }

  TimerRow with(Span extended) {
    return new TimerRow(
        id,
        of,
        kind,
        term,
        startEvent,
        startedOn,
        extended,
        due,
        state,
        responsible,
        warnedAt,
        breachedAt,
        end,
        version);
  }

  TimerRow with(TimerPerson person) {
    return new TimerRow(
        id,
        of,
        kind,
        term,
        startEvent,
        startedOn,
        extension,
        due,
        state,
        person,
        warnedAt,
        breachedAt,
        end,
        version);
  }

  TimerRow ended(TimerState last, @Nullable OffsetDateTime breached, End how) {
    return new TimerRow(
        id,
        of,
        kind,
        term,
        startEvent,
        startedOn,
        extension,
        due,
        last,
        responsible,
        warnedAt,
        breached,
        how,
        version);
  }

  TimerRow next() {
    return new TimerRow(
        id,
        of,
        kind,
        term,
        startEvent,
        startedOn,
        extension,
        due,
        state,
        responsible,
        warnedAt,
        breachedAt,
        end,
        version + 1);
  }

  TimerStatus status(LocalDate today) {
    return new TimerStatus(id, kind, state, due.dueOn(), due.provisional(), moves(today), version);
  }

  @Override
  public String toString() {
    return "TimerRow[" + id + " " + kind + " " + state + "]";
  }
}
