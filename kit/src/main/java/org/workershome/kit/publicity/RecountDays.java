package org.workershome.kit.publicity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.publicity.PublicityTerms.Day;

/**
 * Counts the ends of periods and the days for screening again, as the calendar is by now: a year is
 * published, or a notice in the middle of it makes a day of rest of a day that was counted. Later,
 * if it must be, never sooner. In the scope of the sweep.
 */
@Singleton
class RecountDays {
  private static final int BATCH = 500;
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final PublicityTable table;
  private final SnapshotTable snapshots;
  private final ObjectionDays objections;
  private final PublicityKinds kinds;
  private final PublicityTerms terms;
  private final AuditTrail audit;

  RecountDays(
      PublicityTable table,
      SnapshotTable snapshots,
      ObjectionDays objections,
      PublicityKinds kinds,
      PublicityTerms terms,
      AuditTrail audit) {
    this.table = table;
    this.snapshots = snapshots;
    this.objections = objections;
    this.kinds = kinds;
    this.terms = terms;
    this.audit = audit;
  }

  /** Of all lists that are shown and not concluded. */
  void periods(LocalDate today) {
    UUID after = BEFORE_ALL;
    List<Publicity> batch;
    do {
      UUID from = after;
      batch = QuarkusTransaction.requiringNew().call(() -> table.published(from, BATCH));
      for (Publicity one : batch) {
        after = one.id();
        if (isToBeChanged(one, today)) {
          QuarkusTransaction.requiringNew().run(() -> change(table.lock(one.id()), today));
        }
      }
    } while (batch.size() == BATCH);
  }

  /** Of all objections that nobody has looked into. */
  void screenings() {
    UUID after = BEFORE_ALL;
    List<ObjectionDays.Open> batch;
    do {
      UUID from = after;
      batch = QuarkusTransaction.requiringNew().call(() -> objections.open(from, BATCH));
      for (ObjectionDays.Open one : batch) {
        after = one.id();
        Day due = due(one);
        if (due.date().isAfter(one.due()) || one.provisional() != due.provisional()) {
          QuarkusTransaction.requiringNew().run(() -> objections.settle(one.id(), due));
        }
      }
    } while (batch.size() == BATCH);
  }

  private Day due(ObjectionDays.Open objection) {
    LocalDate received = objection.receivedOn();
    Day due = terms.end(received, terms.screening(kinds.require(objection.kind()), received));
    return due.date().isAfter(objection.due())
        ? due
        : new Day(objection.due(), objection.provisional() && due.provisional());
  }

  private boolean isToBeChanged(Publicity publicity, LocalDate today) {
    if (publicity.state() != PublicityState.PUBLISHED) {
      return false;
    }
    Day end = terms.recounted(publicity, today);
    return !end.date().equals(publicity.requireEnd())
        || end.provisional() != publicity.endsProvisional();
  }

  private void change(Publicity publicity, LocalDate today) {
    if (!isToBeChanged(publicity, today)) {
      return;
    }
    Day end = terms.recounted(publicity, today);
    table.change(publicity, "ends_on = ?, ends_provisional = ?", end.date(), end.provisional());
    snapshots.runsTo(publicity.id(), publicity.round(), end.date(), today);
    audit.record(
        Publicities.entry("publicity-end-recomputed", publicity)
            .changed("endsOn", publicity.endsOn(), end.date()));
  }
}
