package org.workershome.kit.publicity;

import org.workershome.kit.calendar.WorkCalendar;

/** Where the working days come from. */
public interface WorkDays {
  /** As published now; asked anew each time, because a year may have come in. */
  WorkCalendar calendar();
}
