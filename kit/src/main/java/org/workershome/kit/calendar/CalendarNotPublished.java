package org.workershome.kit.calendar;

/**
 * An answer would need the days of a year that the State Council has not published (it does so in
 * the November before), or that lies before the first year on file. A date that is given out all
 * the same is provisional and comes from {@link WorkCalendar#supposingPlainWeeks}.
 */
public final class CalendarNotPublished extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int year;

  CalendarNotPublished(int year) {
    super("the calendar of " + year + " is not published");
    this.year = year;
  }

  /** The first year that is missing, counted from the start of the question. */
  public int year() {
    return year;
  }
}
