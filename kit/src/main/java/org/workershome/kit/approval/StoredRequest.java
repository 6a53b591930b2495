package org.workershome.kit.approval;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.money.Money;

/** A row of requests. */
record StoredRequest(
    UUID id,
    UUID policyId,
    String policyCode,
    String subjectType,
    String subjectId,
    UnionPath union,
    String title,
    @Nullable Money amount,
    String contentHash,
    Map<Integer, List<String>> roster,
    Person requester,
    Set<String> excluded,
    Instant createdAt,
    ApprovalState state,
    int round,
    Set<String> taken,
    int atStep,
    int given,
    @Nullable DecisionOutcome written,
    @Nullable Instant dueAt,
    @Nullable Instant expiresAt,
    long version) {
  Approval approval() {
    return new Approval(
        id, policyCode, subjectType, subjectId, union, amount, contentHash, state, round, version);
  }

  /** As its rules see it. */
  Course course(Policy policy) {
    List<RequiredStep> steps = steps(policy, amount);
    int at = 0;
    while (at < steps.size() - 1 && steps.get(at).step().position() < atStep) {
      at++;
    }
    return new Course(
        steps,
        state,
        round,
        at,
        given,
        written,
        contentHash,
        requester.keys(),
        excluded,
        taken,
        expiresAt);
  }

  List<RequiredStep> steps(Policy policy, @Nullable Money of) {
    return PolicyRules.needed(policy, union, of, roster, excluded);
  }
}
