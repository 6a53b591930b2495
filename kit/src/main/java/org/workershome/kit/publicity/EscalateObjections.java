package org.workershome.kit.publicity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.publicity.ObjectionTable.Overdue;
import org.workershome.kit.publicity.PublicityTerms.Day;

/**
 * Brings objections that nobody has looked into in time before those who screen one level up. Each
 * once, whichever replica looks and however often: the mark, its audit and what it opens are one
 * transaction.
 */
@Singleton
class EscalateObjections {
  private static final int BATCH = 100;

  private final PublicityTable table;
  private final SnapshotTable snapshots;
  private final ObjectionTable objections;
  private final ObjectionDays days;
  private final PublicityKinds kinds;
  private final PublicityTerms terms;
  private final AuditTrail audit;
  private final Clock clock;

  EscalateObjections(
      PublicityTable table,
      SnapshotTable snapshots,
      ObjectionTable objections,
      ObjectionDays days,
      PublicityKinds kinds,
      PublicityTerms terms,
      AuditTrail audit,
      Clock clock) {
    this.table = table;
    this.snapshots = snapshots;
    this.objections = objections;
    this.days = days;
    this.kinds = kinds;
    this.terms = terms;
    this.audit = audit;
    this.clock = clock;
  }

  /** All that are overdue on the day, in the scope of the sweep. */
  void escalate(LocalDate today) {
    List<Overdue> overdue;
    do {
      overdue = QuarkusTransaction.requiringNew().call(() -> objections.overdue(today, BATCH));
      overdue.forEach(one -> QuarkusTransaction.requiringNew().run(() -> escalate(one, today)));
    } while (overdue.size() == BATCH);
  }

  private void escalate(Overdue found, LocalDate today) {
    // As whoever screens it does: afterwards it is screened, escalated, or still to be escalated.
    Publicity publicity = table.lock(found.publicity());
    if (isDueLater(publicity, found, today)) {
      return;
    }
    UnionPath above = publicity.screeningUnion().parent().orElse(null);
    if (!objections.escalate(found, above, today, clock.instant())) {
      return;
    }
    if (above != null) {
      table.escalate(publicity.id(), above);
      snapshots.escalate(publicity.id(), above);
    }
    // Read by auditors of the screening union and above, never by those of the list's owner.
    audit.record(
        AuditEntry.of("objection-escalated", RaiseObjection.RECORD, found.id())
            .in(publicity.screeningUnion())
            .changed("publicity", null, publicity.id())
            .changed("escalatedTo", null, value(above)));
  }

  /** Its day was counted before a notice was out or revised: perhaps it is not overdue at all. */
  private boolean isDueLater(Publicity publicity, Overdue found, LocalDate today) {
    LocalDate received = found.receivedOn();
    Day due = terms.end(received, terms.screening(kinds.require(publicity.kind()), received));
    boolean later = !due.date().isBefore(today);
    if (later) {
      days.settle(found.id(), due);
    }
    return later;
  }

  private static @Nullable String value(@Nullable UnionPath union) {
    return union == null ? null : union.value();
  }
}
