package org.workershome.kit.clock;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.calendar.WorkCalendar;

/** Counts one term from its start to its end, and writes down how. Used once. */
final class Count {
  private final Term term;
  private final Course course;
  private final WorkCalendar calendar;
  private final boolean supposed;
  private final List<Step> steps = new ArrayList<>();

  /** The next pause that was not passed yet. */
  private int pause;

  Count(Term term, Course course, WorkCalendar calendar, boolean supposed) {
    this.term = term;
    this.course = course;
    this.calendar = calendar;
    this.supposed = supposed;
  }

  Due due() {
    step(Step.Kind.STARTED, course.started(), "当日不计入（民法典第二百零一条）");
    LocalDate end = counted(course.started(), term.span());
    if (end != null && course.extension() != null) {
      step(Step.Kind.EXTENDED, end, "经批准延长" + course.extension());
      end = counted(end, course.extension());
    }
    if (end == null) {
      return new Due.Standing(course.pauses().get(pause).from(), steps);
    }
    if (term.rollForward()) {
      end = rolled(end);
    }
    if (supposed) {
      step(Step.Kind.SUPPOSED, end, "期间跨入尚未公布放假安排的年度，暂按普通周计算，公布后重算");
    }
    return new Due.On(end, calendar.minusWorkingDays(end, term.warnBefore()), supposed, steps);
  }

  /** The last day of the span after a day; null when it runs into a pause that is open. */
  private @Nullable LocalDate counted(LocalDate after, Span span) {
    LocalDate end =
        span.unit() == TermUnit.MONTHS ? months(after, span) : days(after, span.amount(), span);
    if (end != null) {
      step(Step.Kind.COUNTED, end, "计" + span + "（" + term.legalBasis() + "）");
    }
    return end;
  }

  private @Nullable LocalDate days(LocalDate after, int amount, Span span) {
    LocalDate at = after;
    int left = amount;
    for (; pause < course.pauses().size(); pause++) {
      Pause next = course.pauses().get(pause);
      LocalDate lastBefore = next.from().minusDays(1);
      if (lastBefore.isAfter(at)) {
        int before = between(at, lastBefore, span.unit());
        if (before >= left) {
          break;
        }
        left -= before;
      }
      LocalDate until = next.until();
      paused(next);
      if (until == null) {
        return null;
      }
      LocalDate lastPaused = until.minusDays(1);
      at = lastPaused.isAfter(at) ? lastPaused : at;
    }
    return plus(at, left, span.unit());
  }

  /** A month has no number of days: what was paused is added at its end, day by day. */
  private @Nullable LocalDate months(LocalDate after, Span span) {
    LocalDate end = after.plusMonths(span.amount());
    for (; pause < course.pauses().size(); pause++) {
      Pause next = course.pauses().get(pause);
      if (next.from().isAfter(end)) {
        break;
      }
      LocalDate until = next.until();
      paused(next);
      if (until == null) {
        return null;
      }
      LocalDate from = next.from().isAfter(after) ? next.from() : after.plusDays(1);
      end = end.plusDays(Math.max(0, ChronoUnit.DAYS.between(from, until)));
    }
    return end;
  }

  private void paused(Pause passed) {
    LocalDate until = passed.until();
    step(
        Step.Kind.PAUSED,
        passed.from(),
        "中止：" + passed.reason() + (until == null ? "，尚未恢复" : "，" + until + "恢复"));
  }

  private LocalDate rolled(LocalDate end) {
    LocalDate worked = calendar.rollForward(end);
    if (!worked.equals(end)) {
      String rest = calendar.holiday(end).orElse("休息日");
      step(Step.Kind.ROLLED_FORWARD, worked, end + "为" + rest + "，顺延（民法典第二百零三条）");
    }
    return worked;
  }

  private int between(LocalDate after, LocalDate last, TermUnit unit) {
    return unit == TermUnit.WORKING_DAYS
        ? calendar.workingDaysBetween(after, last)
        : (int) ChronoUnit.DAYS.between(after, last);
  }

  private LocalDate plus(LocalDate after, int amount, TermUnit unit) {
    return unit == TermUnit.WORKING_DAYS
        ? calendar.plusWorkingDays(after, amount)
        : after.plusDays(amount);
  }

  private void step(Step.Kind kind, LocalDate date, String zh) {
    steps.add(new Step(kind, date, zh));
  }
}
