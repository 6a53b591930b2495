package org.workershome.petition.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.timer.TimerPerson;
import org.workershome.petition.supervision.SupervisorTable.Supervisor;

/**
 * A leader takes over the duty of supervision for his own union. His token says who he is, so
 * nobody has to copy references of people, and nobody can put another into this place.
 */
@ApplicationScoped
class TakeSupervision {
  private final SupervisorTable supervisors;
  private final AuditTrail audit;
  private final CurrentCaller callers;
  private final Clock clock;

  TakeSupervision(
      SupervisorTable supervisors, AuditTrail audit, CurrentCaller callers, Clock clock) {
    this.supervisors = supervisors;
    this.audit = audit;
    this.callers = callers;
    this.clock = clock;
  }

  @Transactional
  SupervisorView handle() {
    Caller leader = callers.get();
    UnionPath union = leader.requireUnion();
    OffsetDateTime now =
        clock.instant().truncatedTo(ChronoUnit.MICROS).atZone(Clocks.ZONE).toOffsetDateTime();
    var supervisor =
        new Supervisor(
            union,
            new TimerPerson(leader.subject(), leader.requirePersonRef()),
            leader.name(),
            now);
    supervisors.put(supervisor);
    audit.record(
        AuditEntry.of("supervision-taken", "petition-supervisor", union.value()).in(union));
    return SupervisorView.of(supervisor);
  }

  @Transactional
  SupervisorsView list() {
    return new SupervisorsView(supervisors.list().stream().map(SupervisorView::of).toList());
  }
}
