package org.workershome.kit.trial;

import jakarta.inject.Singleton;
import org.workershome.kit.calendar.WorkCalendar;
import org.workershome.kit.publicity.WorkDays;

/** A calendar to which a test adds the years to come. */
@Singleton
class TrialWorkDays implements WorkDays {
  private volatile WorkCalendar published = WorkCalendar.bundled();

  @Override
  public WorkCalendar calendar() {
    return published;
  }

  void publish(WorkCalendar calendar) {
    published = calendar;
  }
}
