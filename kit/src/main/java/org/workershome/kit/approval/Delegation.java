package org.workershome.kit.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;

/**
 * Somebody approves for somebody else for a while.
 *
 * @param delegateSubject the delegate's account, or {@code delegateRef}, his person; at least one
 * @param roles that the principal had when he delegated
 * @param policies codes; empty: all
 * @param from first day, in Asia/Shanghai
 * @param to last day
 */
record Delegation(
    UUID id,
    UnionPath union,
    Person principal,
    @Nullable String delegateSubject,
    @Nullable String delegateRef,
    List<String> roles,
    List<String> policies,
    LocalDate from,
    LocalDate to,
    String reason,
    Instant createdAt,
    @Nullable Instant revokedAt,
    long version) {
  Delegation {
    roles = List.copyOf(roles);
    policies = List.copyOf(policies);
  }

  boolean isTo(Person person) {
    return person.subject().equals(delegateSubject)
        || (delegateRef != null && delegateRef.equals(person.personRef()));
  }

  /** Both its days included. */
  boolean isInForce(LocalDate day) {
    return revokedAt == null && !day.isBefore(from) && !day.isAfter(to);
  }

  boolean covers(String policyCode) {
    return policies.isEmpty() || policies.contains(policyCode);
  }
}
