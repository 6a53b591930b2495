package org.workershome.aid.core;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.identity.UnionPath;

/** Writes each change of a record down, in the transaction of the change. */
@Singleton
public final class AidAudit {
  private final AuditTrail trail;

  AidAudit(AuditTrail trail) {
    this.trail = trail;
  }

  /**
   * A record in a new state.
   *
   * @param type household, grant, fund, appropriation, payment-batch or payment-line
   * @param personRef whom it is for; null where it is for nobody in particular
   * @param before null of a new record
   */
  public void moved(
      String action,
      String type,
      UUID record,
      String union,
      @Nullable String personRef,
      @Nullable Object before,
      Object after) {
    trail.record(of(action, type, record, union, personRef).changed("state", before, after));
  }

  /** Any other change; personal fields by name only. */
  public void noted(AuditEntry entry) {
    trail.record(entry);
  }

  /** Many at once, in one trip. */
  public void noted(List<AuditEntry> entries) {
    trail.record(entries);
  }

  public static AuditEntry of(
      String action, String type, UUID record, String union, @Nullable String personRef) {
    return AuditEntry.of(action, type, record).in(new UnionPath(union)).about(personRef);
  }
}
