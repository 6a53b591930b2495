package org.workershome.kit.clock;

import static java.util.Objects.requireNonNull;

import org.workershome.kit.calendar.CalendarNotPublished;
import org.workershome.kit.calendar.WorkCalendar;

/**
 * How long the law gives for something.
 *
 * @param rollForward whether a term that ends on a day of rest ends on the next working day (民法典
 *     第二百零三条): so for what citizens may do, not for what a union must do, whose duty is due before
 * @param warnBefore how many working days before its end the warning is due; 0 for on the day
 * @param legalBasis the article that gives it
 */
public record Term(Span span, boolean rollForward, int warnBefore, String legalBasis) {
  public Term {
    requireNonNull(span, "span");
    requireNonNull(legalBasis, "legalBasis");
    if (warnBefore < 0) {
      throw new IllegalArgumentException("warnBefore must not be negative");
    }
  }

  /** The same term with another length, where the law lets somebody set it case by case. */
  public Term lasting(Span other) {
    return new Term(other, rollForward, warnBefore, legalBasis);
  }

  /**
   * When it ends, after all that happened. Beyond the published years the answer supposes plain
   * weeks and is provisional.
   */
  public Due due(Course course, WorkCalendar calendar) {
    try {
      return new Count(this, course, calendar, false).due();
    } catch (CalendarNotPublished later) {
      return new Count(this, course, calendar.supposingPlainWeeks(), true).due();
    }
  }
}
