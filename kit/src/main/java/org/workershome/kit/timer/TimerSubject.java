package org.workershome.kit.timer;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;

/**
 * The record that a timer runs on.
 *
 * @param recordType kind of record, as in the audit, such as {@code trial-case}
 * @param union whose staff may see it, with those above
 * @param personRef whom the record is about; he sees its timers
 */
public record TimerSubject(
    String recordType, UUID recordId, UnionPath union, @Nullable String personRef) {
  public TimerSubject {
    requireNonNull(recordType, "recordType");
    requireNonNull(recordId, "recordId");
    requireNonNull(union, "union");
  }

  @Override
  public String toString() {
    return "TimerSubject[" + recordType + " " + recordId + "]";
  }
}
