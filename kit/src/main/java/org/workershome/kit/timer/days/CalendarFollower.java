package org.workershome.kit.timer.days;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A room that keeps dates which were counted with the calendar. A bean. */
public interface CalendarFollower {
  /** What would move if the change were made; changes nothing. */
  Preview preview(CalendarChange change);

  /**
   * The change is made by the transaction at hand.
   *
   * @return the job that counts again; empty when there is nothing to be counted
   */
  Optional<UUID> changed(CalendarChange change);

  /**
   * What would become of dates.
   *
   * @param examined how many were counted again
   * @param complete whether those are all
   * @param moved how many of them would be on another day
   * @param settled how many would not be provisional any more
   * @param first the first of those that would change, at most 100
   */
  record Preview(
      long examined, boolean complete, long moved, long settled, List<MovedDateView> first) {
    public Preview {
      first = List.copyOf(first);
    }
  }
}
