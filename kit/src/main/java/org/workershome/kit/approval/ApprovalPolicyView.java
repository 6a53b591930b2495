package org.workershome.kit.approval;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a policy.
 *
 * @param union for it and those below; none for the shipped one of everybody
 * @param from first day in force, {@code until} the first day not in force any more
 * @param draftedBy account of who drafted it, {@code activatedBy} of who put it in force
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ApprovalPolicyView(
    UUID id,
    String code,
    @Nullable String union,
    int version,
    String title,
    PolicyState state,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    String draftedBy,
    @Nullable String activatedBy,
    Instant createdAt,
    List<ApprovalPolicyStepView> steps,
    List<String> legalMoves,
    long revision) {
  static ApprovalPolicyView of(Policy policy) {
    return new ApprovalPolicyView(
        policy.id(),
        policy.code(),
        policy.union() == null ? null : policy.union().value(),
        policy.version(),
        policy.title(),
        policy.state(),
        policy.from(),
        policy.until(),
        policy.drafter().subject(),
        policy.activator() == null ? null : policy.activator().subject(),
        policy.createdAt(),
        policy.steps().stream().map(ApprovalPolicyStepView::of).toList(),
        policy.state().moves(),
        policy.revision());
  }
}
