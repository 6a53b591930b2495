package org.workershome.kit.directory;

import java.util.List;

/** Where a service keeps the published years; a bean, if it has such a place. */
public interface CalendarSink {
  /**
   * Keeps a year's days in place of what was known of it, in the transaction at hand. A version
   * that is not newer than the one that is kept changes nothing.
   */
  void replace(int year, List<CalendarDay> days, long version, String source);
}
