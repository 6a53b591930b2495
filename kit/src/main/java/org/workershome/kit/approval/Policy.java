package org.workershome.kit.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;

/**
 * One version of a policy.
 *
 * @param union for it and those below; null for the shipped one of everybody
 * @param from first day in force
 * @param until first day not in force any more
 * @param revision grows with each change of the row
 */
record Policy(
    UUID id,
    String code,
    @Nullable UnionPath union,
    int version,
    String title,
    PolicyState state,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    Person drafter,
    @Nullable Person activator,
    Instant createdAt,
    long revision,
    List<PolicyStep> steps) {
  Policy {
    steps = List.copyOf(steps);
  }
}
