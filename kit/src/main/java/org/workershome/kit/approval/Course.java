package org.workershome.kit.approval;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One request at one moment, as its rules see it. Immutable.
 *
 * @param steps all that it needs, in order
 * @param round grows with each correction
 * @param at index of the step at which it stands
 * @param given approvals of that step
 * @param written what a signature on paper, or the minutes of a body, say that wait for somebody
 *     else to confirm them; null when nothing waits
 * @param requester his keys
 * @param excluded keys of those who may not decide
 * @param taken keys of those who took part in this round
 * @param expiresAt of the step
 */
record Course(
    List<RequiredStep> steps,
    ApprovalState state,
    int round,
    int at,
    int given,
    @Nullable DecisionOutcome written,
    String contentHash,
    Set<String> requester,
    Set<String> excluded,
    Set<String> taken,
    @Nullable Instant expiresAt) {
  Course {
    steps = List.copyOf(steps);
    requester = Set.copyOf(requester);
    excluded = Set.copyOf(excluded);
    taken = Set.copyOf(taken);
  }

  /** A request that was just made. */
  static Course begun(
      List<RequiredStep> steps,
      String contentHash,
      Set<String> requester,
      Set<String> excluded,
      Instant now) {
    return new Course(
            steps,
            ApprovalState.PENDING,
            1,
            0,
            0,
            null,
            contentHash,
            requester,
            excluded,
            Set.of(),
            null)
        .enter(0, now);
  }

  RequiredStep step() {
    return steps.get(at);
  }

  Course in(ApprovalState next) {
    return new Course(
        steps, next, round, at, given, written, contentHash, requester, excluded, taken, expiresAt);
  }

  Course until(@Nullable Instant end) {
    return new Course(
        steps, state, round, at, given, written, contentHash, requester, excluded, taken, end);
  }

  Course progress(int approvals, @Nullable DecisionOutcome waiting) {
    return new Course(
        steps,
        state,
        round,
        at,
        approvals,
        waiting,
        contentHash,
        requester,
        excluded,
        taken,
        expiresAt);
  }

  Course with(Set<String> keys) {
    Set<String> all = new HashSet<>(taken);
    all.addAll(keys);
    return new Course(
        steps, state, round, at, given, written, contentHash, requester, excluded, all, expiresAt);
  }

  /** At a step; approved behind the last. */
  Course enter(int index, Instant now) {
    if (index == steps.size()) {
      return progress(0, null).in(ApprovalState.APPROVED).until(null);
    }
    return new Course(
        steps,
        ApprovalState.PENDING,
        round,
        index,
        0,
        null,
        contentHash,
        requester,
        excluded,
        taken,
        end(index, now));
  }

  /** Corrected: nobody has approved this content. */
  Course again(List<RequiredStep> needed, String hash, Instant now) {
    return new Course(
            needed, state, round + 1, 0, 0, null, hash, requester, excluded, Set.of(), null)
        .enter(0, now);
  }

  @Nullable Instant end(int index, Instant now) {
    Integer days = steps.get(index).step().expireDays();
    return days == null ? null : now.plus(Duration.ofDays(days));
  }
}
