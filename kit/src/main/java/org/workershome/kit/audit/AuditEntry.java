package org.workershome.kit.audit;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;

/**
 * What is written down of one deed. Who did it, when and from where is known without being said.
 *
 * @param action what was done, in kebab-case, such as {@code reveal} or {@code approval-granted}
 * @param recordType kind of record, such as {@code household}
 * @param recordId the record's id
 * @param union whose auditors may read it; without it only those of the whole federation
 * @param personRef whom the record is about
 * @param purpose why it was done, in the caller's words
 * @param changes the redacted difference
 */
public record AuditEntry(
    String action,
    String recordType,
    String recordId,
    @Nullable UnionPath union,
    @Nullable String personRef,
    @Nullable String purpose,
    List<AuditChange> changes) {
  public AuditEntry {
    requireNonNull(action, "action");
    requireNonNull(recordType, "recordType");
    requireNonNull(recordId, "recordId");
    changes = List.copyOf(changes);
  }

  public static AuditEntry of(String action, String recordType, Object recordId) {
    return new AuditEntry(action, recordType, recordId.toString(), null, null, null, List.of());
  }

  public AuditEntry in(@Nullable UnionPath path) {
    return new AuditEntry(action, recordType, recordId, path, personRef, purpose, changes);
  }

  public AuditEntry about(@Nullable String ref) {
    return new AuditEntry(action, recordType, recordId, union, ref, purpose, changes);
  }

  public AuditEntry why(@Nullable String words) {
    return new AuditEntry(action, recordType, recordId, union, personRef, words, changes);
  }

  /** A field that tells nothing personal, with both values. */
  public AuditEntry changed(String field, @Nullable Object before, @Nullable Object after) {
    return plus(
        new AuditChange(
            field,
            before == null ? null : before.toString(),
            after == null ? null : after.toString(),
            false));
  }

  /** A personal field: that it was changed is kept, what it said is not. */
  public AuditEntry changedUnseen(String field) {
    return plus(new AuditChange(field, null, null, true));
  }

  private AuditEntry plus(AuditChange change) {
    List<AuditChange> more = new ArrayList<>(changes);
    more.add(change);
    return new AuditEntry(action, recordType, recordId, union, personRef, purpose, more);
  }
}
