package org.workershome.petition.reception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CallerKind;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.paging.Page;
import org.workershome.kit.paging.PageRequest;

/** The roster and its days, for whoever may see them. */
@ApplicationScoped
class ReadDays {
  private final DayLists lists;
  private final DayTable days;
  private final SlotTable slots;
  private final CurrentCaller callers;
  private final Clock clock;

  ReadDays(DayLists lists, DayTable days, SlotTable slots, CurrentCaller callers, Clock clock) {
    this.lists = lists;
    this.days = days;
    this.slots = slots;
    this.callers = callers;
    this.clock = clock;
  }

  /** A day with its slots, and its version. */
  record Found(ReceptionDayDetailView view, long version) {}

  @Transactional
  Page<ReceptionDayView> list(DayLists.Filter filter, PageRequest page) {
    Caller caller = callers.get();
    return lists.list(caller, filter, page).map(day -> view(day, caller));
  }

  @Transactional
  Found one(UUID id) {
    ReceptionDay day = days.find(id);
    Instant now = clock.instant();
    return new Found(
        new ReceptionDayDetailView(
            view(day, callers.get()),
            slots.of(id).stream()
                .map(slot -> ReceptionSlotView.of(slot, day.isPast(slot.startsAt(), now)))
                .toList()),
        day.version());
  }

  private static ReceptionDayView view(ReceptionDay day, Caller caller) {
    return ReceptionDayView.of(
        day, caller.kind() == CallerKind.STAFF && caller.requireUnion().contains(day.union()));
  }
}
