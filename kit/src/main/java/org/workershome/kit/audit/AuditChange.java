package org.workershome.kit.audit;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * One field of a change.
 *
 * @param unseen a personal field: neither value is kept
 */
public record AuditChange(
    String field, @Nullable String before, @Nullable String after, boolean unseen) {
  public AuditChange {
    requireNonNull(field, "field");
  }
}
