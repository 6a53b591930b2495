package org.workershome.petition.reception;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.workershome.kit.problem.FieldFault;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/**
 * Gives out the places of slots. The slot's row decides: it is counted up only while the day is
 * open and a place is left, so of any number of people who want the last one exactly one gets it.
 */
@ApplicationScoped
class Places {
  private final DayTable days;
  private final SlotTable slots;
  private final Clock clock;

  Places(DayTable days, SlotTable slots, Clock clock) {
    this.days = days;
    this.slots = slots;
    this.clock = clock;
  }

  /** A place that was taken. */
  record Taken(ReceptionDay day, Slot slot) {}

  /**
   * @throws ProblemException 400 for a slot that is not of these days, 409 when the day takes no
   *     bookings, the time is over or no place is left; then it names slots that have one
   */
  Taken take(UUID slotId) {
    Slot slot = slots.byId(slotId).orElseThrow(Places::unknown);
    ReceptionDay day = days.find(slot.dayId());
    requireOpen(day);
    Instant now = clock.instant();
    if (day.isPast(slot.startsAt(), now)) {
      throw new ProblemException(ReceptionProblem.SLOT_IS_PAST).with("freeSlots", free(day, now));
    }
    if (!slots.take(slotId)) {
      requireOpen(days.find(day.id())); // called off between the look and the try
      throw new ProblemException(ReceptionProblem.SLOT_FULL).with("freeSlots", free(day, now));
    }
    return new Taken(day, slot);
  }

  /** As {@link #take(UUID)}, for a slot of this day only. */
  Taken take(UUID dayId, UUID slotId) {
    days.find(dayId); // 404 first
    if (slots.byId(slotId).filter(slot -> slot.dayId().equals(dayId)).isEmpty()) {
      throw unknown();
    }
    return take(slotId);
  }

  private List<UUID> free(ReceptionDay day, Instant now) {
    return slots.of(day.id()).stream()
        .filter(slot -> slot.free() > 0 && !day.isPast(slot.startsAt(), now))
        .map(Slot::id)
        .toList();
  }

  private static void requireOpen(ReceptionDay day) {
    switch (day.state()) {
      case PUBLISHED -> {}
      case CANCELLED -> throw new ProblemException(ReceptionProblem.DAY_CANCELLED);
      case PLANNED, HELD ->
          throw new ProblemException(ReceptionProblem.DAY_NOT_OPEN).with("state", day.state());
    }
  }

  private static ProblemException unknown() {
    return new ProblemException(TechnicalProblem.INVALID_FIELDS)
        .fault(
            new FieldFault(
                "slotId", "UNKNOWN_SLOT", "该接待日没有这个时段", "The reception day has no such slot"));
  }
}
