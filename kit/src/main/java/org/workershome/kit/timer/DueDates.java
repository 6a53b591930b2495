package org.workershome.kit.timer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.calendar.CalendarNotPublished;
import org.workershome.kit.clock.Course;
import org.workershome.kit.clock.Due;
import org.workershome.kit.clock.Term;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.timer.days.KnownCalendar;

/**
 * When a timer is due, as it is stored.
 *
 * @param dueOn null while it stands still, and {@code warnOn} with it
 * @param rev of the calendar that it was counted with
 */
record DueDates(
    @Nullable LocalDate dueOn, @Nullable LocalDate warnOn, boolean provisional, long rev) {

  /**
   * @throws ProblemException 422 when the term began before the calendar on file, or ends decades
   *     after it
   */
  static DueDates count(Term term, Course course, KnownCalendar calendar) {
    try {
      return switch (term.due(course, calendar.days())) {
        case Due.On on -> new DueDates(on.date(), on.warnOn(), on.provisional(), calendar.rev());
        case Due.Standing _ -> new DueDates(null, null, false, calendar.rev());
      };
    } catch (CalendarNotPublished e) {
      throw new ProblemException(TimerProblem.CALENDAR_NOT_ON_FILE, e).with("year", e.year());
    }
  }

  /** Whether people would see another date than before. */
  boolean differsFrom(DueDates before) {
    return !new DueDates(dueOn, warnOn, provisional, before.rev).equals(before);
  }
}
