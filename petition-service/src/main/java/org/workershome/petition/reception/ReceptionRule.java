package org.workershome.petition.reception;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.calendar.WorkCalendar;
import org.workershome.kit.identity.UnionPath;

/**
 * A rule with the days from which and to which it holds, and what each of its days is like.
 *
 * @param validTo the last day; null while it goes on
 * @param noticeDays how many days ahead the leader is told
 */
record ReceptionRule(
    UUID id,
    UnionPath union,
    Recurrence recurrence,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    LocalTime opensAt,
    LocalTime closesAt,
    int slotMinutes,
    int slotCapacity,
    String place,
    ReceptionForm form,
    int noticeDays,
    long version) {
  /**
   * Where a union says nothing else: a county's published practice, the leader is told five days
   * ahead.
   */
  static final int USUAL_NOTICE_DAYS = 5;

  /** A rule that names no day for so long names none. */
  static final int MONTHS_LOOKED_AT = 24;

  /** The days between two, as far as the rule holds. */
  List<ComingDay> days(LocalDate from, LocalDate to, WorkCalendar calendar) {
    LocalDate first = from.isBefore(validFrom) ? validFrom : from;
    LocalDate end = validTo;
    LocalDate last = end == null || to.isBefore(end) ? to : end;
    return last.isBefore(first) ? List.of() : recurrence.between(first, last, calendar);
  }

  /** When the slots of a day begin; what is left of the time is too short for one. */
  List<LocalTime> slots() {
    List<LocalTime> starts = new ArrayList<>();
    int close = closesAt.toSecondOfDay() / 60;
    for (int at = opensAt.toSecondOfDay() / 60; at + slotMinutes <= close; at += slotMinutes) {
      starts.add(LocalTime.of(at / 60, at % 60));
    }
    return starts;
  }
}
