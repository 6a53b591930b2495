package org.workershome.petition.reception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.problem.ProblemException;
import org.workershome.petition.reception.ReceptionDay.Receiving;

/** Publishes the roster of the caller's union: all planned days up to one, or none of them. */
@ApplicationScoped
class PublishRoster {
  private final DayTable days;
  private final SlotTable slots;
  private final AuditTrail audit;
  private final CurrentCaller callers;
  private final Clock clock;

  PublishRoster(
      DayTable days, SlotTable slots, AuditTrail audit, CurrentCaller callers, Clock clock) {
    this.days = days;
    this.slots = slots;
    this.audit = audit;
    this.callers = callers;
    this.clock = clock;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  RosterView handle(RosterPublicationRequest request) {
    Instant now = clock.instant();
    List<ReceptionDay> planned =
        days.plannedForChange(
            callers.get().requireUnion(), LocalDate.ofInstant(now, Clocks.ZONE), request.until());
    if (request.dryRun()) {
      return new RosterView(true, planned.stream().map(PublishRoster::entry).toList());
    }
    refuseIncomplete(planned);
    planned.forEach(day -> publish(day, now));
    return new RosterView(false, planned.stream().map(day -> entry(days.find(day.id()))).toList());
  }

  private void publish(ReceptionDay day, Instant now) {
    day.require(DayMove.PUBLICATION);
    days.publish(day.id(), now);
    slots.setOpen(day.id(), true);
    audit.record(
        AuditEntry.of("reception-day-published", "reception-day", day.id())
            .in(day.union())
            .changed("state", day.state(), DayState.PUBLISHED)
            .changed("version", day.version(), day.version() + 1));
  }

  private static void refuseIncomplete(List<ReceptionDay> planned) {
    List<UUID> incomplete =
        planned.stream().filter(day -> !missing(day).isEmpty()).map(ReceptionDay::id).toList();
    if (!incomplete.isEmpty()) {
      throw new ProblemException(ReceptionProblem.ROSTER_INCOMPLETE)
          .with("article", ReceptionRules.RECEPTION)
          .with("days", incomplete);
    }
  }

  private static RosterEntryView entry(ReceptionDay day) {
    return new RosterEntryView(ReceptionDayView.of(day, true), missing(day));
  }

  private static Set<RosterItem> missing(ReceptionDay day) {
    Receiving leader = day.leader();
    return ReceptionRules.missing(
        leader == null ? null : leader.name(),
        leader == null ? null : leader.post(),
        leader == null ? null : leader.portfolio(),
        day.place());
  }
}
