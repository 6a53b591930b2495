package org.workershome.petition.worklist;

import java.time.LocalDate;

/**
 * Which list, of what, on which day.
 *
 * @param within of {@link WorkList#DUE_SOON}: so many days from today
 */
record WorkQuery(WorkList list, WorkFilterRequest filter, int within, LocalDate today) {
  static final int USUAL_WITHIN = 5;
  static final int LONGEST_WITHIN = 60;

  static WorkQuery of(WorkList list, LocalDate today) {
    return new WorkQuery(list, WorkFilterRequest.NOTHING, USUAL_WITHIN, today);
  }
}
