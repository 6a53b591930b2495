package org.workershome.kit.publicity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.identity.SystemScope;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.publicity.PublicityTerms.Day;

/**
 * Takes lists out of sight when their period is over, and computes ends and days for screening anew
 * whose year has been published since: later, if it must be, never sooner; and has objections
 * escalated that are overdue. Any replica may do it, and do it twice.
 */
@Singleton
class PublicitySweep {
  private final PublicityTable table;
  private final SnapshotTable snapshots;
  private final EscalateObjections escalations;
  private final ObjectionTable objections;
  private final PublicityKinds kinds;
  private final PublicityTerms terms;
  private final AuditTrail audit;
  private final Clock clock;

  PublicitySweep(
      PublicityTable table,
      SnapshotTable snapshots,
      EscalateObjections escalations,
      ObjectionTable objections,
      PublicityKinds kinds,
      PublicityTerms terms,
      AuditTrail audit,
      Clock clock) {
    this.table = table;
    this.snapshots = snapshots;
    this.escalations = escalations;
    this.objections = objections;
    this.kinds = kinds;
    this.terms = terms;
    this.audit = audit;
    this.clock = clock;
  }

  @Scheduled(every = "10m", delayed = "1m")
  @RunOnVirtualThread
  void sweep() {
    SystemScope.run("publicity-sweep", this::work);
  }

  private void work() {
    // The ends first: one that moves on must not be taken down.
    List<Publicity> provisional = QuarkusTransaction.requiringNew().call(table::provisional);
    provisional.forEach(
        one -> QuarkusTransaction.requiringNew().run(() -> recompute(table.lock(one.id()))));
    QuarkusTransaction.requiringNew().run(() -> objections.provisional().forEach(this::recompute));
    LocalDate today = LocalDate.ofInstant(clock.instant(), Clocks.ZONE);
    QuarkusTransaction.requiringNew().run(() -> snapshots.endBefore(today));
    escalations.escalate(today);
  }

  private void recompute(ObjectionTable.Provisional objection) {
    LocalDate received = objection.receivedOn();
    Day due = terms.end(received, terms.screening(kinds.require(objection.kind()), received));
    if (!due.provisional()) {
      objections.settle(
          objection.id(), due.date().isAfter(objection.due()) ? due.date() : objection.due());
    }
  }

  private void recompute(Publicity publicity) {
    LocalDate start = publicity.startsOn();
    Integer days = publicity.workingDays();
    if (!publicity.endsProvisional() || start == null || days == null) {
      return;
    }
    Day end = terms.end(start, days);
    if (end.provisional()) {
      return;
    }
    LocalDate known = publicity.requireEnd();
    LocalDate later = end.date().isAfter(known) ? end.date() : known;
    table.change(publicity, "ends_on = ?, ends_provisional = false", later);
    snapshots.endsOn(publicity.id(), publicity.round(), later);
    audit.record(
        Publicities.entry("publicity-end-recomputed", publicity).changed("endsOn", known, later));
  }
}
