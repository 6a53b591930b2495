package org.workershome.kit.approval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.money.Money;
import org.workershome.kit.problem.ProblemException;

/** Which steps of a policy a request needs. Pure. */
final class PolicyRules {
  static final int SMALLEST_BODY = 2;

  private PolicyRules() {}

  /**
   * @param roster keys of the named approvers, by the step's position; the policy's own win
   * @param excluded keys of those who may not decide
   * @throws ProblemException 422 when the request could not be decided by this policy
   */
  static List<RequiredStep> required(
      Policy policy,
      UnionPath union,
      @Nullable Money amount,
      Map<Integer, List<String>> roster,
      Set<String> excluded) {
    return requireBodies(needed(policy, union, amount, roster, excluded));
  }

  /** As {@link #required}, of a request that was taken before bodies had to be named. */
  static List<RequiredStep> needed(
      Policy policy,
      UnionPath union,
      @Nullable Money amount,
      Map<Integer, List<String>> roster,
      Set<String> excluded) {
    if (amount == null && policy.steps().stream().anyMatch(PolicyStep::hasBand)) {
      throw new ProblemException(ApprovalProblem.AMOUNT_NEEDED);
    }
    List<RequiredStep> required = new ArrayList<>();
    Set<String> named = new HashSet<>();
    for (PolicyStep step : policy.steps()) {
      if (step.appliesTo(amount)) {
        required.add(required(step, union, roster, excluded, named));
      }
    }
    if (required.isEmpty()) {
      throw new ProblemException(ApprovalProblem.NO_STEP_APPLIES);
    }
    return List.copyOf(required);
  }

  /**
   * A body is whoever sits in it, by name: without a list, whoever writes the minutes would say who
   * the members are and that there was a quorum. One person is no body.
   *
   * @throws ProblemException 422 when a body is not named
   */
  static List<RequiredStep> requireBodies(List<RequiredStep> steps) {
    for (RequiredStep step : steps) {
      if (step.step().form() == StepForm.COLLECTIVE && step.holders().size() < SMALLEST_BODY) {
        throw new ProblemException(ApprovalProblem.ROSTER_NEEDED)
            .with("step", step.step().position())
            .detail("集体决定须列明会议全体成员，至少两人", "Name all members of the body, two at least");
      }
    }
    return steps;
  }

  private static RequiredStep required(
      PolicyStep step,
      UnionPath union,
      Map<Integer, List<String>> roster,
      Set<String> excluded,
      Set<String> named) {
    List<UnionPath> levels = union.levels();
    if (step.level() >= levels.size()) {
      throw new ProblemException(ApprovalProblem.NO_SUCH_SUPERIOR).with("step", step.position());
    }
    List<String> holders =
        step.holders().isEmpty() ? roster.getOrDefault(step.position(), List.of()) : step.holders();
    int needed = step.needed() == null ? holders.size() : step.needed();
    if (needed == 0) {
      throw new ProblemException(ApprovalProblem.ROSTER_NEEDED).with("step", step.position());
    }
    if (!holders.isEmpty()) {
      requireEnough(step, holders, needed, excluded, named);
    }
    return new RequiredStep(step, levels.get(levels.size() - 1 - step.level()), needed, holders);
  }

  /** Enough of the named must be left when makers, and those named for all of a step, are out. */
  private static void requireEnough(
      PolicyStep step, List<String> holders, int needed, Set<String> excluded, Set<String> named) {
    Set<String> free = new HashSet<>(holders);
    boolean repeats = free.size() != holders.size();
    free.removeAll(excluded);
    boolean taken = step.needed() == null && !Collections.disjoint(free, named);
    if (repeats || taken || free.size() < needed) {
      throw new ProblemException(ApprovalProblem.ROSTER_DOES_NOT_HOLD)
          .with("step", step.position())
          .detail(
              "名单有重复、含经办人，或与其他环节重复",
              "The list repeats somebody, names the maker, or names one person for two steps");
    }
    if (step.needed() == null) {
      named.addAll(free);
    }
  }
}
