package org.workershome.kit.approval;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delegation.
 *
 * @param principal account of who delegated
 * @param policies codes; empty: all
 * @param from first day, {@code to} the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DelegationView(
    UUID id,
    String union,
    String principal,
    @Nullable String delegateSubject,
    @Nullable String delegatePersonRef,
    List<String> roles,
    List<String> policies,
    LocalDate from,
    LocalDate to,
    String reason,
    Instant createdAt,
    @Nullable Instant revokedAt,
    long version) {
  static DelegationView of(Delegation delegation) {
    return new DelegationView(
        delegation.id(),
        delegation.union().value(),
        delegation.principal().subject(),
        delegation.delegateSubject(),
        delegation.delegateRef(),
        delegation.roles(),
        delegation.policies(),
        delegation.from(),
        delegation.to(),
        delegation.reason(),
        delegation.createdAt(),
        delegation.revokedAt(),
        delegation.version());
  }
}
